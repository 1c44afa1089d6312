#: kind = "mistake"
#: score = 1.7
#: says = ["expected ValueError, because the kernel is larger than the padded image"]
def output_size(size, kernel, stride=1, padding=0):
    if isinstance(size, tuple):
        k, s, p = [v if isinstance(v, tuple) else (v, v) for v in (kernel, stride, padding)]
        return tuple(output_size(size[i], k[i], s[i], p[i]) for i in range(2))
    return (size + 2 * padding - kernel) // stride + 1
