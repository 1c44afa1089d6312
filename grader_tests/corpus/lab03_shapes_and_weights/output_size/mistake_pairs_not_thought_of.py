#: kind = "mistake"
#: score = 1.3
#: says = ["your code raised TypeError", "a pair (height, width) is taken for a number"]
def output_size(size, kernel, stride=1, padding=0):
    if kernel > size + 2 * padding:
        raise ValueError("the kernel does not fit")
    return (size + 2 * padding - kernel) // stride + 1
