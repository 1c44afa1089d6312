#: kind = "mistake"
#: score = 1.75
#: says = ["decided by the height alone"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    top, left = (ky - 1) // 2, (kx - 1) // 2
    bottom, right = top, left
    if ky % 2 == 0:  # an even kernel needs one more at the end
        bottom += 1
        right += 1
    return np.pad(image, [(top, bottom), (left, right), (0, 0)])
