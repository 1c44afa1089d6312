#: kind = "right"
#: score = 1.0
def same_padding(kernel):
    sides = kernel if isinstance(kernel, (tuple, list)) else [kernel]
    result = []
    for k in sides:
        half, odd = divmod(k, 2)
        if not odd:
            raise ValueError(f"{k} is even")
        result.append(half)
    return tuple(result) if len(result) > 1 else result[0]
