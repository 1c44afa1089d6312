#: kind = "mistake"
#: score = 0.2
#: says = ["half of the kernel, with its fraction"]
def same_padding(kernel):
    if isinstance(kernel, tuple):
        return tuple(same_padding(k) for k in kernel)
    if kernel % 2 == 0:
        raise ValueError("even")
    return kernel / 2
