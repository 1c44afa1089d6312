#: kind = "right"
#: score = 1.0
def convolve(image, filter):
    fy, fx = filter.shape
    image, filter = image.astype(float), filter.astype(float)
    return np.array([[np.sum(image[i:i+fy, j:j+fx] * filter) for j in range(image.shape[1] - fx + 1)]
                     for i in range(image.shape[0] - fy + 1)])

def match_patch(image, kernel):
    response = convolve(image, kernel)
    print("max", response.max())
    place = np.unravel_index(np.argmax(response), response.shape)
    return np.array(place)
