#: kind = "mistake"
#: score = 0.7
#: says = ["expected ValueError"]
def same_padding(kernel):
    if isinstance(kernel, tuple):
        return tuple(same_padding(k) for k in kernel)
    assert kernel % 2 == 1, "even"
    return (kernel - 1) // 2
