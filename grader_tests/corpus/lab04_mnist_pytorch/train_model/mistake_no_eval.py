#: kind = "mistake"
#: score = 2.7
#: says = ["likely cause: model.eval() is missing"]
def train_model(model, crit, opt, dl_tr, dl_te, epochs):
    history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
    for epoch in range(epochs):
        loss, accuracy = train_epoch(model, crit, opt, dl_tr)
        total, right, seen = 0.0, 0, 0
        with torch.no_grad():
            for images, labels in dl_te:
                logits = model(images)
                total += crit(logits, labels).item() * len(labels)
                right += (logits.argmax(1) == labels).sum().item()
                seen += len(labels)
        history["loss"].append(loss)
        history["accuracy"].append(accuracy)
        history["val_loss"].append(total / seen)
        history["val_accuracy"].append(right / seen)
    return history
