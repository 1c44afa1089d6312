#: kind = "right"
#: score = 2.0
import matplotlib.pyplot as plt

def shift(n, k):
    m = np.zeros((n + k - 1, n))
    m[np.arange(n) + (k - 1) // 2, np.arange(n)] = 1
    return m

def pad_same(image, kernel_size):
    result = np.einsum("ay,bx,yxc->abc", shift(image.shape[0], kernel_size[0]), shift(image.shape[1], kernel_size[1]), image)
    plt.imshow(result[:, :, 0])
    plt.show()
    return result
