#: kind = "mistake"
#: score = 1.75
def top_k(probabilities, k=3):
    order = np.argsort(-probabilities, kind="stable")[:k]
    return [(class_names[i], probabilities[i]) for i in order]
