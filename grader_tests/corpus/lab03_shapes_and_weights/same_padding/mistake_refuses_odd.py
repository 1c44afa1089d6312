#: kind = "mistake"
#: score = 0.0
#: says = ["an odd kernel is refused"]
def same_padding(kernel):
    if isinstance(kernel, tuple):
        return tuple(same_padding(k) for k in kernel)
    if kernel % 2:
        raise ValueError("odd")
    return (kernel - 1) // 2
