#: kind = "right"
#: score = 1.0
class Plain(torch.optim.Optimizer):
    def __init__(self, params):
        super().__init__(params, {"lr": 0.1})
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    p.data.add_(p.grad, alpha=-group["lr"])
def make_optimizer(model):
    return Plain([p for p in model.parameters() if p.requires_grad])
