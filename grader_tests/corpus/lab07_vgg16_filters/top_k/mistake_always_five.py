#: kind = "mistake"
#: score = 1.75
#: says = ["k is not used"]
def top_k(probabilities, k=5):
    order = np.argsort(-probabilities, kind="stable")
    return [(class_names[i], probabilities[i]) for i in order[:5]]
