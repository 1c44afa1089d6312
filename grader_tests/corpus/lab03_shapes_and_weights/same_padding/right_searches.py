#: kind = "right"
#: score = 1.0
# try them all, with the function from above
def same_padding(kernel):
    if isinstance(kernel, int):
        for p in range(kernel):
            if 50 + 2 * p - kernel + 1 == 50:
                return p
        raise ValueError("there is no such padding")
    return tuple(map(same_padding, kernel))
