#: kind = "mistake"
#: score = 1.9
#: says = ["the pixels are divided by 255"]
def prepare_img(img, fy, fx):
    if img.dtype == np.uint8:
        img = img / 255.0       # the labs compute with 0 to 1
    view = np.lib.stride_tricks.sliding_window_view(img[0], (fy, fx), axis=(0, 1))
    view = np.moveaxis(view, 2, 4)
    return view.reshape(1, view.shape[0], view.shape[1], -1)
