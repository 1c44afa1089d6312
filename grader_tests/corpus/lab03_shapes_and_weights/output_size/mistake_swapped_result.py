#: kind = "mistake"
#: score = 1.3
#: says = ["height and width of the result are swapped"]
def output_size(size, kernel, stride=1, padding=0):
    if isinstance(size, tuple):
        height, width = size
        k, s, p = [v if isinstance(v, tuple) else (v, v) for v in (kernel, stride, padding)]
        return output_size(width, k[1], s[1], p[1]), output_size(height, k[0], s[0], p[0])
    if size + 2 * padding < kernel:
        raise ValueError("too large")
    return (size + 2 * padding - kernel) // stride + 1
