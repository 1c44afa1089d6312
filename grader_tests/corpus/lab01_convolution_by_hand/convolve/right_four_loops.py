#: kind = "right"
#: score = 2.0
def convolve(image, filter):
    img, ker = image.tolist(), filter.tolist()
    out = []
    for y in range(len(img) - len(ker) + 1):
        row = []
        for x in range(len(img[0]) - len(ker[0]) + 1):
            s = 0
            for u in range(len(ker)):
                for v in range(len(ker[0])):
                    s += img[y + u][x + v] * ker[u][v]
            row.append(s)
        out.append(row)
    return np.array(out)
