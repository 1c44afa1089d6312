#: kind = "mistake"
#: score = 1.75
#: says = ["of equal ones, the last comes first"]
def top_k(probabilities, k=5):
    order = np.argsort(probabilities, kind="stable")[::-1][:k]
    return [(class_names[i], probabilities[i]) for i in order]
