#: kind = "mistake"
#: score = 0.8182
#: says = ["the products do not fit into a uint8, which ends at 255 and starts again at 0"]
def match_patch(image, kernel):
    fy, fx = kernel.shape
    r = np.zeros((image.shape[0] - fy + 1, image.shape[1] - fx + 1))
    for i in range(r.shape[0]):
        for j in range(r.shape[1]):
            r[i, j] = (image[i:i+fy, j:j+fx] * kernel).sum()
    return np.unravel_index(np.argmax(r), r.shape)
