#: kind = "mistake"
#: score = 0.8
#: says = ["no gradient comes back through the loss"]
def make_criterion():
    return lambda z, y: nn.functional.cross_entropy(z, y).item()
