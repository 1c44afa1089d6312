#: kind = "mistake"
#: score = 1.8
#: says = ["the quotient is rounded to the nearest whole number"]
def output_size(size, kernel, stride=1, padding=0):
    if isinstance(size, int):
        places = (size + 2 * padding - kernel) // stride
        if places < 0:
            raise ValueError
        return places + 1
    # height and width
    result = []
    for axis in 0, 1:
        m, k, s, p = [a[axis] if isinstance(a, tuple) else a for a in (size, kernel, stride, padding)]
        if k > m + 2 * p:
            raise ValueError
        result.append(round((m + 2 * p - k) / s) + 1)
    return tuple(result)
