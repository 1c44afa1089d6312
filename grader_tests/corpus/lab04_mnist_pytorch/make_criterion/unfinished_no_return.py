#: kind = "unfinished"
#: score = 0.0
#: says = ["no return statement"]
def make_criterion():
    crit = nn.CrossEntropyLoss()
