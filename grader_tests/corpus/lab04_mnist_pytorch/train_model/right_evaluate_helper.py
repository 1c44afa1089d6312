#: kind = "right"
#: score = 3.0
@torch.no_grad()
def evaluate(model, crit, dl):
    model.eval()
    outs, ys = zip(*[(model(x), y) for x, y in dl])
    outs, ys = torch.cat(outs), torch.cat(ys)
    return crit(outs, ys).item(), (outs.argmax(1) == ys).float().mean().item()
def train_model(model, crit, opt, dl_tr, dl_te, epochs):
    rows = []
    for e in progress.bar(range(epochs), "epochs"):
        rows.append((*train_epoch(model, crit, opt, dl_tr), *evaluate(model, crit, dl_te)))
        print(rows[-1])
    return dict(zip(["loss", "accuracy", "val_loss", "val_accuracy"], map(list, zip(*rows))))
