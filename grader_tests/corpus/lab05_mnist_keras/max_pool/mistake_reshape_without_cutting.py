#: kind = "mistake"
#: score = 1.6
#: says = ["not cut off before the reshape"]
def max_pool(image, size=2):
    y, x, channels = image.shape
    return image.reshape(y // size, size, x // size, size, channels).max(axis=(1, 3))
