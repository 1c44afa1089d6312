#: kind = "mistake"
#: score = 0.9
#: says = ["expected a whole number, got a float"]
def same_padding(kernel):
    if isinstance(kernel, tuple):
        return tuple(same_padding(k) for k in kernel)
    if kernel % 2 == 0:
        raise ValueError("even")
    return (kernel - 1) / 2
