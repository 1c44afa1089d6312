#: kind = "right"
#: score = 1.0
def match_patch(image, kernel):
    best, place = None, None
    for i in range(image.shape[0] - kernel.shape[0] + 1):
        for j in range(image.shape[1] - kernel.shape[1] + 1):
            s = 0.0
            for u in range(kernel.shape[0]):
                for v in range(kernel.shape[1]):
                    s += float(image[i + u, j + v]) * float(kernel[u, v])
            if best is None or s > best:
                best, place = s, [i, j]
    return place
