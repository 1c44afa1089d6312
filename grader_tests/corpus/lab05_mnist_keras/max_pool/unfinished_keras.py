#: kind = "unfinished"
#: score = 0.0
#: says = ["is not defined"]
def max_pool(image, size=2):
    return np.asarray(layers.MaxPooling2D(size)(image[None]))[0]
