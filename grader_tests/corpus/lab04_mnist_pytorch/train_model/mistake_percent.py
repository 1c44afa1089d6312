#: kind = "mistake"
#: score = 2.7
#: says = ["history['val_accuracy']", "percent"]
def train_model(model, crit, opt, dl_tr, dl_te, epochs):
    history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
    for epoch in range(epochs):
        loss, accuracy = train_epoch(model, crit, opt, dl_tr)
        total, right, seen = 0.0, 0, 0
        model.eval()
        with torch.no_grad():
            for images, labels in dl_te:
                logits = model(images)
                total += crit(logits, labels).item() * len(labels)
                right += (logits.argmax(1) == labels).sum().item()
                seen += len(labels)
        history["loss"].append(loss)
        history["accuracy"].append(accuracy)
        history["val_loss"].append(total / seen)
        history["val_accuracy"].append(100 * right / seen)
    return history
