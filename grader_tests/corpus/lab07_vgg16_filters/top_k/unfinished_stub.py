#: kind = "unfinished"
#: score = 0.0
#: says = ["not written yet"]
def top_k(probabilities, k=5):
    # YOUR CODE HERE
    raise NotImplementedError("top_k")
