#: kind = "right"
#: score = 2.0
import matplotlib.pyplot as plt

def max_pool(image, size=2):
    pooled = []
    for top in range(0, image.shape[0] - size + 1, size):
        line = []
        for left in range(0, image.shape[1] - size + 1, size):
            best = [-np.inf] * image.shape[2]
            for i in range(size):
                for j in range(size):
                    for k in range(image.shape[2]):
                        if image[top + i][left + j][k] > best[k]:
                            best[k] = image[top + i][left + j][k]
            line.append(best)
        pooled.append(line)
    plt.imshow(np.array(pooled, dtype=float)[:, :, 0])
    plt.show()
    return np.array(pooled)
