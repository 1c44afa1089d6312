#: kind = "mistake"
#: score = 0.0
#: says = ["one number of each window is kept"]
def max_pool(image, size=2):
    return image[::size, ::size]
