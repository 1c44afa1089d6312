#: kind = "mistake"
#: score = 1.8
#: says = ["the window's height is also used for its width"]
def grey(sheet, fy, fx):
    return np.array([[sheet[i:i+fy, j:j+fx].ravel() for j in range(sheet.shape[1] - fx + 1)]
                     for i in range(sheet.shape[0] - fy + 1)])

def prepare_img(img, fy, fx):
    if img.shape[3] == 1:
        return grey(img[0, :, :, 0], fy, fx)[None]
    # colour: all channels of a pixel side by side
    sheets = [grey(img[0, :, :, c], fy, fy) for c in range(img.shape[3])]
    both = np.stack(sheets, axis=-1)
    return both.reshape(1, *both.shape[:2], -1)
