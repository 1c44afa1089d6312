#: kind = "mistake"
#: score = 0.7
#: says = ["height and width are swapped"]
def same_padding(kernel):
    if isinstance(kernel, tuple):
        return same_padding(kernel[1]), same_padding(kernel[0])
    if kernel % 2 == 0:
        raise ValueError("even")
    return (kernel - 1) // 2
