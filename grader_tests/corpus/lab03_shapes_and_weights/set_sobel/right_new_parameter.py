#: kind = "right"
#: score = 1.0
from torch import nn
def set_sobel(conv):
    w = torch.tensor([[1.0, 0.0, -1.0], [2.0, 0.0, -2.0], [1.0, 0.0, -1.0]], dtype=conv.weight.dtype)
    conv.weight = nn.Parameter(w.unsqueeze(0).unsqueeze(0))
    conv.bias = nn.Parameter(torch.zeros(1, dtype=w.dtype))
