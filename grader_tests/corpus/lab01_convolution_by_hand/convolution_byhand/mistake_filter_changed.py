#: kind = "mistake"
#: score = 3.8333
#: says = ["argument 2 is not the same after the call as before it", "the input is changed in place"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    oy, ox = img.shape[1]-f.shape[0]+1, img.shape[2]-f.shape[1]+1
    total = np.zeros((1, oy, ox, f.shape[3]))
    for u in range(f.shape[0]):
        for v in range(f.shape[1]):
            total += img[:, u:u+oy, v:v+ox, :] @ f[u, v]
            f[u, v] = 0     # done with this one
    return activation(total)
