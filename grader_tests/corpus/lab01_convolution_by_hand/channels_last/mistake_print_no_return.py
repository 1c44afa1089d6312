#: kind = "mistake"
#: score = 0.0
#: says = ["got None", "no return statement"]
def channels_last(filter):
    print(np.moveaxis(filter, 0, -1))
