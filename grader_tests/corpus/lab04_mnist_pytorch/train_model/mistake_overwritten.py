#: kind = "mistake"
#: score = 2.1
#: says = ["the list is overwritten by the last number"]
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
        history["loss"] = loss
        history["accuracy"] = accuracy
        history["val_loss"] = total / seen
        history["val_accuracy"] = right / seen
    return history
