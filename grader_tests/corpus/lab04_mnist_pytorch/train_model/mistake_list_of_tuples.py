#: kind = "mistake"
#: score = 2.1
#: says = ["expected a dictionary with four lists, got a list"]
def train_model(model, crit, opt, dl_tr, dl_te, epochs):
    history = []
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
        history.append((loss, accuracy, total / seen, right / seen))
    return history
