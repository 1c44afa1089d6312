#: kind = "unfinished"
#: score = 0.0
#: says = ["got None", "no return statement"]
def output_size(size, kernel, stride=1, padding=0):
    print((size + 2 * padding - kernel) // stride + 1)
