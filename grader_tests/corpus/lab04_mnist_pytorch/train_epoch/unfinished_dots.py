#: kind = "unfinished"
#: score = 0.0
#: says = ["the model is never called"]
def train_epoch(model, crit, opt, dl_tr):
    ...
