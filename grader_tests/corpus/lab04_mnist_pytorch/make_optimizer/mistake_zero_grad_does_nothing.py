#: kind = "mistake"
#: score = 0.9
#: says = ["gradients are left"]
class Descent:
    def __init__(self, weights): self.weights = list(weights)
    def step(self):
        with torch.no_grad():
            for w in self.weights: w -= 0.1 * w.grad
    def zero_grad(self):
        for w in self.weights: grad = 0
def make_optimizer(model):
    return Descent(model.parameters())
