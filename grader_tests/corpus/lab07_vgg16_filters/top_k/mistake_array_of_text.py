#: kind = "mistake"
#: score = 0.0
#: says = ["got an array"]
def top_k(probabilities, k=5):
    order = np.argsort(-probabilities, kind="stable")[:k]
    return np.array([(class_names[i], probabilities[i]) for i in order])
