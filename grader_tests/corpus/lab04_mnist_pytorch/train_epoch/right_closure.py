#: kind = "right"
#: score = 3.0
def train_epoch(model, crit, opt, dl_tr):
    model.train()
    device = next(model.parameters()).device
    s = {"loss": 0, "ok": 0, "n": 0}
    for i, l in progress.bar(dl_tr, "training"):
        i, l = i.to(device), l.to(device)
        def closure():
            opt.zero_grad()
            z = model(i)
            loss = crit(z, l)
            loss.backward()
            s["ok"] += (z.argmax(1) == l).sum()
            return loss
        s["loss"] += opt.step(closure).item() * i.shape[0]
        s["n"] += i.shape[0]
    return s["loss"] / s["n"], s["ok"] / s["n"]
