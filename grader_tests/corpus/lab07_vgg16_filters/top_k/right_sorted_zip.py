#: kind = "right"
#: score = 2.0
def top_k(probabilities, k=5):
    pairs = list(zip(class_names, probabilities))
    pairs.sort(key=lambda pair: pair[1], reverse=True)
    return pairs[:k]
