#: kind = "mistake"
#: score = 3.8333
#: says = ["expected AssertionError, because the image has 2 channels and the filters have 3; but your code raised ValueError: different numbers of channels"]
def convolution_byhand(img, f, activation=sigmoid):
    if img.shape[3] != f.shape[2]:
        raise ValueError("different numbers of channels")
    h, w = f.shape[:2]
    out = np.array([[np.tensordot(img[0, i:i+h, j:j+w], f, 3) for j in range(img.shape[2]-w+1)]
                    for i in range(img.shape[1]-h+1)])
    return activation(out[None])
