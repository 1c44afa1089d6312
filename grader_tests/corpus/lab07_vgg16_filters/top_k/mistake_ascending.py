#: kind = "mistake"
#: score = 0.0
#: says = ["sorted upwards"]
def top_k(probabilities, k=5):
    order = np.argsort(probabilities)[:k]
    return [(class_names[i], probabilities[i]) for i in order]
