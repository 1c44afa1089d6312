#: kind = "mistake"
#: score = 0.9
#: says = ["training on the test set"]
def train_model(model, crit, opt, dl_tr, dl_te, epochs):
    history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
    for epoch in range(epochs):
        loss, accuracy = train_epoch(model, crit, opt, dl_tr)
        val_loss, val_accuracy = train_epoch(model, crit, opt, dl_te)
        history["loss"].append(loss)
        history["accuracy"].append(accuracy)
        history["val_loss"].append(val_loss)
        history["val_accuracy"].append(val_accuracy)
    return history
