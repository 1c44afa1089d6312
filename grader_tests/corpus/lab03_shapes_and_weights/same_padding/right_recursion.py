#: kind = "right"
#: score = 1.0
def same_padding(kernel):
    if isinstance(kernel, tuple):
        return same_padding(kernel[0]), same_padding(kernel[1])
    if kernel % 2 == 0:
        raise ValueError("even")
    return (kernel - 1) // 2
