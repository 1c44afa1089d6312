#: kind = "right"
#: score = 3.0
# black below minus blue above: the other sign
sobel = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])
shoulder_edge = np.stack([0 * sobel, 0 * sobel, sobel], axis=2)
