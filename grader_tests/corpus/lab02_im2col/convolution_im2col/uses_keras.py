#: kind = "mistake"
#: score = 0.0
#: says = ["the function uses keras"]
import keras


def convolution_im2col(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    return activation(np.asarray(keras.ops.conv(img, f, padding="valid")))
