#: kind = "right"
#: score = 1.0
class Descent:
    def __init__(self, weights, lr):
        self.weights, self.lr = list(weights), lr
    @torch.no_grad()
    def step(self):
        for w in self.weights:
            if w.grad is not None:
                w -= self.lr * w.grad
    def zero_grad(self):
        for w in self.weights:
            w.grad = None
def make_optimizer(model):
    return Descent(model.parameters(), 0.1)
