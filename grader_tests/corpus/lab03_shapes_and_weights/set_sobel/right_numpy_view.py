#: kind = "right"
#: score = 1.0
sobel_kernel = np.array([[1.0, 0.0, -1.0], [2.0, 0.0, -2.0], [1.0, 0.0, -1.0]])
def set_sobel(conv):
    # a tensor on the CPU and its array share their memory
    w, b = conv.weight.detach().numpy(), conv.bias.detach().numpy()
    w[0, 0], b[0] = sobel_kernel, 0
