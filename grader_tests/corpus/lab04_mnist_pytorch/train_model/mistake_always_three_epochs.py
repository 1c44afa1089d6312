#: kind = "mistake"
#: score = 2.1
#: says = ["the number of epochs is written into the function"]
def train_model(model, crit, opt, dl_tr, dl_te, epochs):
    history = {name: [] for name in ["loss", "accuracy", "val_loss", "val_accuracy"]}
    for epoch in range(3):
        train_loss, train_acc = train_epoch(model, crit, opt, dl_tr)
        history["loss"].append(train_loss)
        history["accuracy"].append(train_acc)
        model.eval()
        val_loss, val_right, n = 0, 0, 0
        with torch.no_grad():
            for x, y in dl_te:
                out = model(x)
                val_loss += crit(out, y).item() * y.shape[0]
                val_right += (out.argmax(dim=1) == y).sum().item()
                n += y.shape[0]
        history["val_loss"].append(val_loss / n)
        history["val_accuracy"].append(val_right / n)
        print("epoch", epoch + 1, "of", epochs, history["val_accuracy"][-1])
    return history
