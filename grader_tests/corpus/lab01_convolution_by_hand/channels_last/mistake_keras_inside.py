#: kind = "mistake"
#: score = 0.0
#: says = ["the function uses keras", "without a framework"]
def channels_last(filter):
    return keras.ops.convert_to_numpy(keras.ops.moveaxis(filter, 0, -1))
