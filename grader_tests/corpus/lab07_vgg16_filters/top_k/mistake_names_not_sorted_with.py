#: kind = "mistake"
#: score = 0.0
#: says = ["not the names with them"]
def top_k(probabilities, k=5):
    largest = sorted(probabilities, reverse=True)[:k]
    return list(zip(class_names, largest))
