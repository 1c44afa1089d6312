#: kind = "mistake"
#: score = 0.0
#: says = ["the least probable of them comes first"]
def top_k(probabilities, k=5):
    order = np.argsort(probabilities, kind="stable")[-k:]
    return [(class_names[i], probabilities[i]) for i in order]
