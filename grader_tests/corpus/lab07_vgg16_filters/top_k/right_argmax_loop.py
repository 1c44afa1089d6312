#: kind = "right"
#: score = 2.0
def top_k(probabilities, k=5):
    left = np.array(probabilities, dtype=float)
    result = []
    for _ in range(k):
        best = int(np.argmax(left))
        result += [[class_names[best], float(left[best])]]
        left[best] = -1
    return result
