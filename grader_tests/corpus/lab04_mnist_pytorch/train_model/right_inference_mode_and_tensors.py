#: kind = "right"
#: score = 3.0
from collections import defaultdict
def train_model(model, crit, opt, dl_tr, dl_te, epochs):
    verlauf = defaultdict(list)
    epoche = 0
    while epoche < epochs:
        epoche += 1
        a, b = train_epoch(model, crit, opt, dl_tr)
        model.train(False)
        with torch.inference_mode():
            paare = [(model(x), y) for x, y in dl_te]
            z, y = torch.cat([p[0] for p in paare]), torch.cat([p[1] for p in paare])
            verlauf["val_loss"] += [crit(z, y)]
            verlauf["val_accuracy"] += [(z.argmax(1) == y).double().mean()]
        verlauf["loss"] += [a]
        verlauf["accuracy"] += [b]
        model.train()
    return {**verlauf}
