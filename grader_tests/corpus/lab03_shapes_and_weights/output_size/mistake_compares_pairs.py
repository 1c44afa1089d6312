#: kind = "mistake"
#: score = 1.9
#: says = ["expected ValueError", "only one of the two axes is looked at"]
def output_size(size, kernel, stride=1, padding=0):
    def two(v):
        return v if isinstance(v, tuple) else (v, v)
    m, k, s, p = two(size), two(kernel), two(stride), two(padding)
    padded = (m[0] + 2 * p[0], m[1] + 2 * p[1])
    if k > padded:
        raise ValueError("kernel larger than image")
    y = (padded[0] - k[0]) // s[0] + 1
    x = (padded[1] - k[1]) // s[1] + 1
    return (y, x) if isinstance(size, tuple) else y
