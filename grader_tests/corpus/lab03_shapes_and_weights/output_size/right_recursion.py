#: kind = "right"
#: score = 2.0
def output_size(size, kernel, stride=1, padding=0):
    if isinstance(size, tuple):
        size, kernel, stride, padding = [
            v if isinstance(v, tuple) else (v, v) for v in (size, kernel, stride, padding)
        ]
        return (
            output_size(size[0], kernel[0], stride[0], padding[0]),
            output_size(size[1], kernel[1], stride[1], padding[1]),
        )
    if size + 2 * padding < kernel:
        raise ValueError("the kernel does not fit")
    return (size + 2 * padding - kernel) // stride + 1
