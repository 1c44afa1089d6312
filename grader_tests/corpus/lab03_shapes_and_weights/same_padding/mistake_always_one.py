#: kind = "mistake"
#: score = 0.2
#: says = ["the padding is 1, whatever the kernel"]
def same_padding(kernel):
    if isinstance(kernel, tuple):
        return tuple(same_padding(k) for k in kernel)
    if kernel % 2 == 0:
        raise ValueError("even")
    return 1
