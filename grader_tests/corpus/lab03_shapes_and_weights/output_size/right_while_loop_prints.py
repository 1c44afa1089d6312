#: kind = "right"
#: score = 2.0
def output_size(size, kernel, stride=1, padding=0):
    if isinstance(size, (tuple, list)):
        out = ()
        for axis in (0, 1):
            args = []
            for a in (size, kernel, stride, padding):
                args.append(a[axis] if isinstance(a, (tuple, list)) else a)
            out += (output_size(*args),)
        return out
    first, count = -padding, 0
    while first + kernel <= size + padding:
        print("kernel at", first)
        first += stride
        count += 1
    if not count:
        raise ValueError
    return count
