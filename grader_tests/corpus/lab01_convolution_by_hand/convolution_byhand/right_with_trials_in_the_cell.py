#: kind = "right"
#: score = 4.0
#: about = "the cell holds trials, magics, prints and a picture, too"
%matplotlib inline
import matplotlib.pyplot as plt

DEBUG = False

def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2], "channels"
    out_shape = (1, img.shape[1] - f.shape[0] + 1, img.shape[2] - f.shape[1] + 1, f.shape[3])
    z = np.zeros(out_shape)
    for i in range(out_shape[1]):
        for j in range(out_shape[2]):
            if DEBUG:
                print(i, j)
            w = img[0, i:i + f.shape[0], j:j + f.shape[1], :, None]
            z[0, i, j] = np.sum(w * f, axis=(0, 1, 2))
    print("done", out_shape)
    return activation(z)

test = convolution_byhand(np.ones((1, 4, 4, 1)), np.ones((2, 2, 1, 1)), linear)
print(test[0, :, :, 0])
plt.imshow(test[0, :, :, 0]);
assert test.shape == (1, 3, 3, 1)
