#: kind = "mistake"
#: score = 0.0
#: says = ["the brightest pixel is found"]
def match_patch(image, kernel):
    return np.unravel_index(np.argmax(image), image.shape)
