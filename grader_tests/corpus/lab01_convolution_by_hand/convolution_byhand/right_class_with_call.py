#: kind = "right"
#: score = 4.0
class Convolution:
    def __init__(self, default):
        self.default = default

    def __call__(self, img, f, activation=None):
        self.check(img, f)
        g = self.default if activation is None else activation
        return g(self.slide(img.astype(float), f.astype(float)))

    @staticmethod
    def check(img, f):
        assert img.shape[3] == f.shape[2], "channels!"

    @staticmethod
    def slide(img, f):
        out = np.zeros((1, 1 + img.shape[1] - f.shape[0], 1 + img.shape[2] - f.shape[1], f.shape[3]))
        it = np.nditer(out, flags=["multi_index"], op_flags=["writeonly"])
        for cell in it:
            _, i, j, n = it.multi_index
            cell[...] = (img[0, i:i + f.shape[0], j:j + f.shape[1]] * f[..., n]).sum()
        return out


convolution_byhand = Convolution(sigmoid)
