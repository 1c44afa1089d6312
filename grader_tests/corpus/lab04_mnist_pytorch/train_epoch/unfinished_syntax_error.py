#: kind = "unfinished"
#: score = 0.0
#: says = ["does not run: SyntaxError"]
def train_epoch(model, crit, opt, dl_tr):
    for images, labels in dl_tr
        pass
