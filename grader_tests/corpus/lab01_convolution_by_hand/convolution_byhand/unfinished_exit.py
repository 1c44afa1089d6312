#: kind = "unfinished"
#: score = 0.0
#: says = ["your code ended the Python process", "your function asked Python to stop (SystemExit): return a value instead"]
def convolution_byhand(img, f, activation=sigmoid):
    if img.shape[3] != f.shape[2]:
        exit("channels differ")
    out = np.zeros((1, img.shape[1]-f.shape[0]+1, img.shape[2]-f.shape[1]+1, f.shape[3]))
    # TODO the loops
    exit()
