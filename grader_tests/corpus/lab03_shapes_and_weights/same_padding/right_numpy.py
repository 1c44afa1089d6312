#: kind = "right"
#: score = 1.0
def same_padding(kernel):
    k = np.array(kernel)
    if (k % 2 == 0).any():
        raise ValueError("kernel must be odd")
    p = k >> 1
    return p.item() if p.shape == () else p
