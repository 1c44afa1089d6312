#: kind = "mistake"
#: score = 0.0
#: says = ["got a dict"]
def top_k(probabilities, k=5):
    order = np.argsort(-probabilities, kind="stable")[:k]
    return {class_names[i]: probabilities[i] for i in order}
