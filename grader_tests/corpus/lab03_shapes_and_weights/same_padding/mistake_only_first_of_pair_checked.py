#: kind = "mistake"
#: score = 0.9
#: says = ["expected ValueError, because one side of the kernel is even"]
def same_padding(kernel):
    pair = kernel if isinstance(kernel, tuple) else (kernel, kernel)
    if pair[0] % 2 == 0:
        raise ValueError("even")
    result = pair[0] // 2, (pair[1] - 1) // 2
    return result if isinstance(kernel, tuple) else result[0]
