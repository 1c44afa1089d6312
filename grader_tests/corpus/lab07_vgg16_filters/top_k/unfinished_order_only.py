#: kind = "unfinished"
#: score = 0.0
def top_k(probabilities, k=5):
    order = np.argsort(-probabilities)
    return order
