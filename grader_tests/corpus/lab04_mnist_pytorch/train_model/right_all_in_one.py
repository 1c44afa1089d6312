#: kind = "right"
#: score = 3.0
def train_model(model, crit, opt, dl_tr, dl_te, epochs):
    h = {k: np.zeros(epochs) for k in ("loss", "accuracy", "val_loss", "val_accuracy", "seconds")}
    for e in range(epochs):
        for phase, dl in ("", dl_tr), ("val_", dl_te):
            train = phase == ""
            model.train(train)
            with torch.set_grad_enabled(train):
                for x, y in dl:
                    z = model(x)
                    loss = crit(z, y)
                    if train:
                        opt.zero_grad()
                        loss.backward()
                        opt.step()
                    h[phase + "loss"][e] += loss.item() * len(y) / len(dl.dataset)
                    h[phase + "accuracy"][e] += float((z.argmax(1) == y).sum()) / len(dl.dataset)
    return h
