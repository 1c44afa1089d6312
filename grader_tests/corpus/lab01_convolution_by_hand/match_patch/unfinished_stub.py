#: kind = "unfinished"
#: score = 0.0
#: says = ["match_patch is not written yet: the stub still raises NotImplementedError"]
def match_patch(image, kernel):
    # YOUR CODE HERE
    raise NotImplementedError("match_patch")
