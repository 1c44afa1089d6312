#: kind = "mistake"
#: score = 1.5
#: says = ["the gradients add up"]
def train_model(model, crit, opt, dl_tr, dl_te, epochs):
    history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
    for epoch in range(epochs):
        for which, dl in ("", dl_tr), ("val_", dl_te):
            total, right, seen = 0.0, 0, 0
            model.train(not which)
            with torch.set_grad_enabled(not which):
                for images, labels in dl:
                    logits = model(images)
                    loss = crit(logits, labels)
                    if not which:
                        loss.backward()
                        opt.step()
                    total += loss.item() * len(labels)
                    right += (logits.argmax(1) == labels).sum().item()
                    seen += len(labels)
            history[which + "loss"].append(total / seen)
            history[which + "accuracy"].append(right / seen)
    return history
