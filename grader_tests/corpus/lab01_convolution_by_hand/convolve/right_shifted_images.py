#: kind = "right"
#: score = 2.0
def convolve(image, filter):
    h, w = filter.shape
    H, W = image.shape[0] - h + 1, image.shape[1] - w + 1
    total = np.zeros((H, W))
    for u in range(h):
        for v in range(w):
            total += float(filter[u, v]) * image[u:u+H, v:v+W]
    return total
