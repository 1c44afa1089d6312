#: kind = "mistake"
#: score = 3.1667
#: says = ["only the first channel of the image is used"]
#: about = "two good drafts, then a worse one"
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    out = np.zeros((1, img.shape[1]-f.shape[0]+1, img.shape[2]-f.shape[1]+1, f.shape[3]))
    for p in np.ndindex(*out.shape):
        out[p] = (img[0, p[1]:p[1]+f.shape[0], p[2]:p[2]+f.shape[1]] * f[..., p[3]]).sum()
    return activation(out)

slow_version = convolution_byhand

def convolution_byhand(img, f, activation=sigmoid):
    return slow_version(img, f, activation)

# faster
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    windows = np.lib.stride_tricks.sliding_window_view(img[..., 0], f.shape[:2], axis=(1, 2))
    return activation(np.einsum("bijuv,uvn->bijn", windows, f[:, :, 0]))
