#: kind = "mistake"
#: score = 0.2
#: says = ["round() takes halves to the nearest even number"]
def same_padding(kernel):
    if isinstance(kernel, tuple):
        return tuple(same_padding(k) for k in kernel)
    if kernel % 2 == 0:
        raise ValueError("even")
    return round(kernel / 2)
