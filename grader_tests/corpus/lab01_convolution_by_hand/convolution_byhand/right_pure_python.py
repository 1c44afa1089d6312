#: kind = "right"
#: score = 4.0
#: about = "nested lists and Python's own arithmetic, an array only at the end"
def convolution_byhand(img, f, activation=sigmoid):
    picture = img.tolist()[0]
    weights = f.tolist()
    n_channels = len(picture[0][0])
    assert n_channels == len(weights[0][0]), "channels do not match"
    n_filters = len(weights[0][0][0])

    rows = []
    for top in range(len(picture) - len(weights) + 1):
        row = []
        for left in range(len(picture[0]) - len(weights[0]) + 1):
            pixel = [0.0] * n_filters
            for u, weight_row in enumerate(weights):
                for v, weight_channels in enumerate(weight_row):
                    for k, weight_filters in enumerate(weight_channels):
                        for n, w in enumerate(weight_filters):
                            pixel[n] += picture[top + u][left + v][k] * w
            row.append(pixel)
        rows.append(row)
    return activation(np.array([rows]))
