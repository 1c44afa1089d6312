#: kind = "unfinished"
#: score = 0.0
#: says = ["no return statement"]
def output_size(size, kernel, stride=1, padding=0):
    ... # YOUR CODE
