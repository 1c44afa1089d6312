#: kind = "mistake"
#: score = 0.7
#: says = ["the height is also used for the width"]
def same_padding(kernel):
    if isinstance(kernel, tuple):
        p = same_padding(kernel[0])
        return p, p
    if kernel % 2 == 0:
        raise ValueError("even")
    return (kernel - 1) // 2
