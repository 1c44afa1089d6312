#: kind = "unfinished"
#: score = 0.4
#: says = ["keep the function's first line as it was given"]
def output_size(size, kernel, stride, padding):
    if kernel > size + 2 * padding:
        raise ValueError("the kernel does not fit")
    return (size + 2 * padding - kernel) // stride + 1
