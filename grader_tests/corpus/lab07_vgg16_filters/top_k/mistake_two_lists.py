#: kind = "mistake"
#: score = 0.0
#: says = ["a list of names and a list of probabilities"]
def top_k(probabilities, k=5):
    order = np.argsort(-probabilities, kind="stable")[:k]
    return [class_names[i] for i in order], probabilities[order].tolist()
