#: kind = "mistake"
#: score = 1.75
#: says = ["in place"]
def top_k(probabilities, k=5):
    names = [class_names[i] for i in np.argsort(-probabilities, kind="stable")]
    probabilities.sort()
    return [(names[i], probabilities[-1 - i]) for i in range(k)]
