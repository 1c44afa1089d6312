#: kind = "mistake"
#: score = 0.0
#: says = ["number of the class"]
def top_k(probabilities, k=5):
    order = np.argsort(-probabilities, kind="stable")[:k]
    return [(int(i), float(probabilities[i])) for i in order]
