#: kind = "unfinished"
#: score = 0.0
#: says = ["or the prepare_img that it calls is not"]
def convolution_im2col(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    return activation(prepare_img(img, *f.shape[:2]) @ f.reshape(-1, f.shape[3]))
