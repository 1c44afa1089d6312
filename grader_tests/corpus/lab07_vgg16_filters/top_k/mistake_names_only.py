#: kind = "mistake"
#: score = 0.0
#: says = ["names alone"]
def top_k(probabilities, k=5):
    order = np.argsort(-probabilities, kind="stable")[:k]
    return [class_names[i] for i in order]
