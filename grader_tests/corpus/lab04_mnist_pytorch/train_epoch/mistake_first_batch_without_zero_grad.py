#: kind = "mistake"
#: score = 2.7
#: says = ["the first batch of an epoch"]
def train_epoch(model, crit, opt, dl_tr):
    model.train()
    losses, rights, n = 0.0, 0, 0
    for i, (x, y) in enumerate(dl_tr):
        if i > 0:  # there are no gradients yet before the first batch
            opt.zero_grad()
        out = model(x)
        loss = crit(out, y)
        loss.backward()
        opt.step()
        losses += loss.item() * x.shape[0]
        rights += int((out.argmax(dim=1) == y).sum())
        n += x.shape[0]
    return losses / n, rights / n
