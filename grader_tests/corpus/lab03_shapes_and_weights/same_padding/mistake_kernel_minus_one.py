#: kind = "mistake"
#: score = 0.2
#: says = ["the whole of kernel - 1 is put on each side"]
def same_padding(kernel):
    if isinstance(kernel, tuple):
        return tuple(same_padding(k) for k in kernel)
    if kernel % 2 == 0:
        raise ValueError("even")
    return kernel - 1
