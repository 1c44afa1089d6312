#: kind = "mistake"
#: score = 0.0
#: says = ["the probability stands before the name"]
def top_k(probabilities, k=5):
    order = np.argsort(-probabilities, kind="stable")[:k]
    return [(probabilities[i], class_names[i]) for i in order]
