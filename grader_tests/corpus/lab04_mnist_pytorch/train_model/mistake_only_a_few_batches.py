#: kind = "mistake"
#: score = 2.7
#: says = ["the model is not trained on all batches of all epochs"]
def one_pass(model, crit, dl, opt=None, enough=30):
    total, right, seen = 0.0, 0, 0
    for x, y in dl:
        if seen >= enough:
            break
        out = model(x)
        loss = crit(out, y)
        if opt is not None:
            opt.zero_grad()
            loss.backward()
            opt.step()
        total += loss.item() * len(y)
        right += (out.argmax(1) == y).sum().item()
        seen += len(y)
    return total / seen, right / seen


def train_model(model, crit, opt, dl_tr, dl_te, epochs):
    history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
    for epoch in range(epochs):
        model.train()
        loss, acc = one_pass(model, crit, dl_tr, opt)
        model.eval()
        with torch.no_grad():
            val_loss, val_acc = one_pass(model, crit, dl_te)
        for key, value in zip(history, (loss, acc, val_loss, val_acc)):
            history[key].append(value)
    return history
