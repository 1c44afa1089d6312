#: kind = "unfinished"
#: score = 0.0
#: says = ["does not run: SyntaxError"]
def output_size(size, kernel, stride=1, padding=0):
    return (size + 2 padding - kernel) // stride + 1
