#: kind = "right"
#: score = 4.0
#: about = "through the frequencies, where a cross-correlation is a product with the conjugate"
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    y, x = img.shape[1:3]
    I = np.fft.fft2(img[0], axes=(0, 1))
    F = np.fft.fft2(f, s=(y, x), axes=(0, 1))
    product = (I[:, :, :, None] * F.conj()).sum(axis=2)
    r = np.fft.ifft2(product, axes=(0, 1)).real
    # only where nothing wraps around
    return activation(r[None, : y - f.shape[0] + 1, : x - f.shape[1] + 1, :])
