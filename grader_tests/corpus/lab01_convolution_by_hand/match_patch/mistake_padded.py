#: kind = "mistake"
#: score = 0.0
#: says = ["this is the middle of the patch, or the image was padded"]
def match_patch(image, kernel):
    fy, fx = kernel.shape
    big = np.pad(image.astype(float), ((fy // 2, fy // 2), (fx // 2, fx // 2)))
    r = np.array([[(big[i:i+fy, j:j+fx] * kernel).sum() for j in range(image.shape[1])] for i in range(image.shape[0])])
    return np.unravel_index(np.argmax(r), r.shape)
