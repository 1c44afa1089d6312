#: kind = "mistake"
#: score = 0.0
#: says = ["the function has no return statement, or one branch lacks it"]
def threshold_at_mean(image):
    print((image > image.mean()).astype(int))
