#: kind = "mistake"
#: score = 0.0
#: says = ["NameError"]
def top_k(values, k=5):
    order = np.argsort(-probabilities, kind="stable")[:k]
    return [(class_names[i], float(probabilities[i])) for i in order]
