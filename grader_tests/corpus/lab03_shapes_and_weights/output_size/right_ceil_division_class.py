#: kind = "right"
#: score = 2.0
class Axis:
    def __init__(self, size, padding):
        self.pixels = size + 2 * padding

    def places(self, kernel, stride):
        free = self.pixels - (kernel - 1)
        if free <= 0:
            raise ValueError("no place for the kernel")
        return -(-free // stride)

def output_size(size, kernel, stride=1, padding=0):
    if isinstance(size, int):
        return Axis(size, padding).places(kernel, stride)
    both = lambda v: v if isinstance(v, tuple) else (v,) * 2
    return tuple(
        Axis(m, p).places(k, s) for m, k, s, p in zip(both(size), both(kernel), both(stride), both(padding))
    )
