#: kind = "unfinished"
#: score = 0.0
#: says = ["does not run: SyntaxError"]
def train_model(model, crit, opt, dl_tr, dl_te, epochs):
    for epoch in range(epochs
