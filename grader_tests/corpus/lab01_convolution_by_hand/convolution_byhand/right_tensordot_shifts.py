#: kind = "right"
#: score = 4.0
def convolution_byhand(img: np.ndarray, f: np.ndarray, activation=sigmoid) -> np.ndarray:
    (_, Y, X, K), (FY, FX, FK, N) = img.shape, f.shape
    if K != FK:
        raise AssertionError(f"{K} channels in the image but {FK} in the filters")
    H = Y - FY + 1
    W = X - FX + 1
    total = 0
    # instead of moving the filter over the image, move the image under each weight
    for dy, dx in np.ndindex(FY, FX):
        total = total + np.tensordot(img[:, dy:dy + H, dx:dx + W], f[dy, dx], axes=1)
    return activation(total)
