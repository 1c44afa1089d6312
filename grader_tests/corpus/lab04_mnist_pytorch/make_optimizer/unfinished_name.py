#: kind = "unfinished"
#: score = 0.0
#: says = ["your code raised NameError"]
def make_optimizer(model):
    return SGD(model.parameters(), lr=0.1)
