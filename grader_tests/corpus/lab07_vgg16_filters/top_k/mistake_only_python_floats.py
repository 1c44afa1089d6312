#: kind = "mistake"
#: score = 1.75
#: says = ["float32"]
def top_k(probabilities, k=5):
    for p in probabilities:
        if not isinstance(p, float):
            raise TypeError("probabilities have to be floats")
    numbers = sorted(range(len(probabilities)), key=lambda i: probabilities[i], reverse=True)
    return [(class_names[i], probabilities[i]) for i in numbers[:k]]
