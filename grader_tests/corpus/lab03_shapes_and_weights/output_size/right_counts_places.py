#: kind = "right"
#: score = 2.0
# no formula: walk along the padded image and count
def output_size(size, kernel, stride=1, padding=0):
    def along(m, k, s, p):
        places = len(range(0, m + p + p - k + 1, s))
        if places == 0:
            raise ValueError("kernel (%d) larger than image" % k)
        return places

    def at(v, axis):
        return v[axis] if type(v) in (tuple, list) else v

    if type(size) == int:
        return along(size, kernel, stride, padding)
    return tuple(along(*(at(v, axis) for v in (size, kernel, stride, padding))) for axis in range(2))
