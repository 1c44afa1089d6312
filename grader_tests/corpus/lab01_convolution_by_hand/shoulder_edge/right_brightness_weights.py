#: kind = "right"
#: score = 3.0
def edge(weights):
    profile = np.outer([1, 0, -1], [1, 2, 1]) / 4
    return profile[:, :, None] * np.array(weights)

shoulder_edge = edge([0.299, 0.587, 0.114])
