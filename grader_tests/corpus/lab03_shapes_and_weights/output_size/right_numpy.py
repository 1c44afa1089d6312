#: kind = "right"
#: score = 2.0
def output_size(size, kernel, stride=1, padding=0):
    m, k, s, p = (np.asarray(v) for v in (size, kernel, stride, padding))
    steps = np.floor((m + 2 * p - k) / s)
    if np.any(m + 2 * p < k):
        raise ValueError("does not fit")
    out = (steps + 1).astype(int)
    return int(out) if out.ndim == 0 else tuple(out.tolist())
