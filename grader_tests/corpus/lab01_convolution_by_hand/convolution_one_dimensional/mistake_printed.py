#: kind = "mistake"
#: score = 0.0
#: says = ["the function has no return statement, or one branch lacks it"]
def convolution_one_dimensional(x, h):
    p = np.pad(x, len(h) // 2)
    for i in range(len(x)):
        print(i, (p[i:i + len(h)] * h[::-1]).sum())
