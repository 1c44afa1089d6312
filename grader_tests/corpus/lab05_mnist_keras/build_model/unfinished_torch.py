#: kind = "unfinished"
#: score = 0.0
#: says = ["expected a Keras model"]
def build_model():
    return torch.nn.Sequential(torch.nn.Conv2d(1, 32, 3), torch.nn.ReLU())
