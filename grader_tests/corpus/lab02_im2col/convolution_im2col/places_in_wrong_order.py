#: kind = "mistake"
#: score = 2.5
#: says = ["visited column by column"]
def convolution_im2col(img, f, activation=sigmoid):
    # collects column by column, and reshapes as if it had been row by row
    assert img.shape[3] == f.shape[2]
    fy, fx, k, n = f.shape
    rows = []
    for j in range(img.shape[2] - fx + 1):
        for i in range(img.shape[1] - fy + 1):
            rows.append(img[0, i:i+fy, j:j+fx].ravel())
    sums = np.array(rows) @ f.reshape(-1, n)
    return activation(sums.reshape(1, img.shape[1] - fy + 1, img.shape[2] - fx + 1, n))
