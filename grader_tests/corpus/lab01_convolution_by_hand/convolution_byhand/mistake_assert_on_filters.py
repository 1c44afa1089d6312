#: kind = "mistake"
#: score = 3.1667
#: says = ["your code raised AssertionError", "refuses an image and filters that go together", "at your line: assert img.shape[-1] == f.shape[-1]"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[-1] == f.shape[-1]
    h, w = f.shape[:2]
    out = np.array([[np.tensordot(img[0, i:i+h, j:j+w], f, 3) for j in range(img.shape[2]-w+1)]
                    for i in range(img.shape[1]-h+1)])
    return activation(out[None])
