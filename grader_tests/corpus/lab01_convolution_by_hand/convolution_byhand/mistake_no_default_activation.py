#: kind = "mistake"
#: score = 3.6667
#: says = ["the activation is ignored, or its default is not the sigmoid"]
def convolution_byhand(img, f, activation=None):
    assert img.shape[3] == f.shape[2]
    fy, fx = f.shape[:2]
    oy, ox = img.shape[1]-fy+1, img.shape[2]-fx+1
    z = sum(img[:, u:u+oy, v:v+ox] @ f[u, v] for u in range(fy) for v in range(fx))
    if activation:
        z = activation(z)
    return z
