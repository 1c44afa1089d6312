#: kind = "right"
#: score = 1.0
def output_size(size, kernel, stride=1, padding=0):
    return (size + 2 * padding - kernel) // stride + 1

def same_padding(kernel):
    match kernel:
        case (a, b):
            return (same_padding(a), same_padding(b))
        case _ if kernel & 1:
            return next(p for p in range(1000) if output_size(2000, kernel, 1, p) == 2000)
    raise ValueError("even kernels have no middle")
