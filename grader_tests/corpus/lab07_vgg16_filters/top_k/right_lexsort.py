#: kind = "right"
#: score = 2.0
def top_k(probabilities, k=5):
    n = len(probabilities)
    order = np.lexsort((-np.arange(n), probabilities))[::-1][:k]
    return [(str(class_names[i]), probabilities[i].item()) for i in order]
