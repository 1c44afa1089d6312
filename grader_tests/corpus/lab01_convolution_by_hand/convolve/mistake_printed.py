#: kind = "mistake"
#: score = 0.0
#: says = ["the function has no return statement, or one branch lacks it"]
def convolve(image, filter):
    fy, fx = filter.shape
    for i in range(image.shape[0] - fy + 1):
        for j in range(image.shape[1] - fx + 1):
            print((image[i:i+fy, j:j+fx].astype(float) * filter).sum(), end=" ")
        print()
