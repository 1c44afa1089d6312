#: kind = "unfinished"
#: score = 0.0
#: says = ["shoulder_edge is not written yet"]
# YOUR CODE HERE
raise NotImplementedError("shoulder_edge")
