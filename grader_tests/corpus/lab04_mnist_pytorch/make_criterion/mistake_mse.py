#: kind = "mistake"
#: score = 0.0
#: says = ["as MSELoss and BCELoss do"]
def make_criterion():
    return nn.MSELoss()
