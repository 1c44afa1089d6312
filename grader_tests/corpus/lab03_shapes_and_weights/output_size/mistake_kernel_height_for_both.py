#: kind = "mistake"
#: score = 1.3
#: says = ["the kernel's height is also used for its width"]
def output_size(size, kernel, stride=1, padding=0):
    if isinstance(size, tuple):
        kernel = kernel if isinstance(kernel, tuple) else (kernel, kernel)
        stride = stride if isinstance(stride, tuple) else (stride, stride)
        padding = padding if isinstance(padding, tuple) else (padding, padding)
        return tuple(output_size(size[i], kernel[0], stride[i], padding[i]) for i in range(2))
    if size + 2 * padding < kernel:
        raise ValueError("too large")
    return (size + 2 * padding - kernel) // stride + 1
