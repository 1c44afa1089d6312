#: kind = "mistake"
#: score = 0.7
#: says = ["expected ValueError, because with an even kernel"]
def same_padding(kernel):
    if isinstance(kernel, tuple):
        return tuple(same_padding(k) for k in kernel)
    return (kernel - 1) // 2
