#: kind = "mistake"
#: score = 0.0
#: says = ["the products are averaged instead of added up"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy, fx = f.shape[:2]
    out = [[[(img[0, i:i+fy, j:j+fx] * f[..., n]).mean() for n in range(f.shape[3])]
            for j in range(img.shape[2]-fx+1)] for i in range(img.shape[1]-fy+1)]
    return activation(np.array([out]))
