#: kind = "mistake"
#: score = 1.8889
#: says = ["the input is changed in place"]
def convolve(image, filter):
    fy, fx = filter.shape
    oy, ox = image.shape[0] - fy + 1, image.shape[1] - fx + 1
    work = image.astype(float)
    out = np.array([[(work[i:i+fy, j:j+fx] * filter).sum() for j in range(ox)] for i in range(oy)])
    image[:oy, :ox] = out        # save memory
    return out
