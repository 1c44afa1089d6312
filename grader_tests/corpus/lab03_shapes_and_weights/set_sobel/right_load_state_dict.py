#: kind = "right"
#: score = 1.0
def set_sobel(conv):
    conv.load_state_dict({"weight": torch.tensor([[[[1.0, 0.0, -1.0], [2.0, 0.0, -2.0], [1.0, 0.0, -1.0]]]]), "bias": torch.tensor([0.0])})
