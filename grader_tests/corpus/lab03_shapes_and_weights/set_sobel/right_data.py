#: kind = "right"
#: score = 1.0
def set_sobel(conv):
    kernel = np.array([1, 2, 1])[:, None] * np.array([1, 0, -1])
    conv.weight.data[...] = torch.from_numpy(kernel)
    conv.bias.data = torch.zeros_like(conv.bias.data)
    return conv
