#: kind = "right"
#: score = 2.0
def convolve(image, filter):
    turned = filter[::-1, ::-1].astype(float)     # the FFT flips, so flip before
    size = [a + b - 1 for a, b in zip(image.shape, filter.shape)]
    full = np.fft.irfft2(np.fft.rfft2(image.astype(float), size) * np.fft.rfft2(turned, size), size)
    return full[filter.shape[0] - 1:image.shape[0], filter.shape[1] - 1:image.shape[1]]
