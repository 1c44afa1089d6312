#: kind = "mistake"
#: score = 0.0
#: says = ["got a function", "the array itself is wanted"]
def shoulder_edge():
    f = np.zeros((3, 3, 3))
    f[0, :, 2], f[2, :, 2] = 1, -1
    return f
