#: kind = "mistake"
#: score = 0.0
#: says = ["that model.parameters() does not list", "likely cause: layers in a plain Python list"]
class FC(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(784, 512), nn.Linear(512, 256), nn.Linear(256, 128), nn.Linear(128, 10)]
    def forward(self, x):
        x = x.flatten(1)
        for layer in self.layers[:3]:
            x = torch.relu(layer(x))
        return self.layers[3](x)
