#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'shoulder_edge'"]
# YOUR CODE HERE
raise NotImplementedError("shoulder_edge")
