#: kind = "unfinished"
#: score = 0.0
#: says = ["the model is never called"]
def train_model(model, crit, opt, dl_tr, dl_te, epochs):
    ...
