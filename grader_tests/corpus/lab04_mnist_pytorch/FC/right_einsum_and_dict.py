#: kind = "right"
#: score = 2.0
import torch.nn.functional as F
class FC(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleDict({"c": nn.Linear(256, 128), "a": nn.Linear(784, 512), "d": nn.Linear(128, 10), "b": nn.Linear(512, 256)})
    def forward(self, x):
        x = x.squeeze(1).flatten(-2)
        for name in "abc":
            layer = self.layers[name]
            x = F.relu(torch.einsum("ni,oi->no", x, layer.weight) + layer.bias)
        return F.linear(x, self.layers["d"].weight, self.layers["d"].bias)
