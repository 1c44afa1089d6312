#: kind = "mistake"
#: score = 0.7
#: says = ["expected shape (1, 1, 3, 3), got (1, 1, 5, 5)", "zeros are laid around the image: the layer's padding is changed"]
def set_sobel(conv):
    conv.padding = (1, 1)     # the edges should be as large as the image
    with torch.no_grad():
        conv.weight.copy_(torch.tensor([[[[1., 0., -1.], [2., 0., -2.], [1., 0., -1.]]]]))
        conv.bias.zero_()
