#: kind = "mistake"
#: score = 1.7
#: says = ["an argument is a number here where another one is a pair"]
def output_size(size, kernel, stride=1, padding=0):
    if isinstance(size, tuple):
        if stride == 1:
            stride = (1, 1)
        if padding == 0:
            padding = (0, 0)
        return tuple(output_size(size[i], kernel[i], stride[i], padding[i]) for i in range(2))
    if kernel > size + 2 * padding:
        raise ValueError("the kernel does not fit")
    return (size + 2 * padding - kernel) // stride + 1
