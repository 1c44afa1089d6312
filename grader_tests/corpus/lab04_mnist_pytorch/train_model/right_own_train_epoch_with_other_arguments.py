#: kind = "right"
#: score = 3.0
def train_epoch(model, loader, loss_function, optimizer, number):
    model.train()
    s = r = n = 0
    for x, y in loader:
        optimizer.zero_grad()
        z = model(x)
        l = loss_function(z, y)
        l.backward()
        optimizer.step()
        s, r, n = s + l.item() * len(y), r + (z.argmax(1) == y).sum().item(), n + len(y)
    return {"loss": s / n, "accuracy": r / n}
def train_model(model, crit, opt, dl_tr, dl_te, epochs):
    history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
    for i in range(epochs):
        for k, v in train_epoch(model, dl_tr, crit, opt, i).items():
            history[k].append(v)
        model.eval()
        s = r = n = 0
        with torch.no_grad():
            for x, y in dl_te:
                z = model(x)
                s, r, n = s + crit(z, y).item() * len(y), r + (z.argmax(1) == y).sum().item(), n + len(y)
        history["val_loss"].append(s / n)
        history["val_accuracy"].append(r / n)
    return history
