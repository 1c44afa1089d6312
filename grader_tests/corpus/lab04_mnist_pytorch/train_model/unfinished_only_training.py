#: kind = "unfinished"
#: score = 1.5
#: says = ["the model never sees the test images", "the history lacks val_loss, val_accuracy"]
def train_model(model, crit, opt, dl_tr, dl_te, epochs):
    rows = [train_epoch(model, crit, opt, dl_tr) for _ in range(epochs)]
    return {'loss': [r[0] for r in rows], 'accuracy': [r[1] for r in rows]}
