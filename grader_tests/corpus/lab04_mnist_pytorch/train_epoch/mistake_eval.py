#: kind = "mistake"
#: score = 0.6
#: says = ["the model is in evaluation mode while it learns"]
def train_epoch(model, crit, opt, dl_tr):
    model.eval()
    total, right, seen = 0.0, 0, 0
    for images, labels in dl_tr:
        logits = model(images)
        loss = crit(logits, labels)
        loss.backward()
        opt.step()
        opt.zero_grad()
        total += loss.item() * len(labels)
        right += (logits.argmax(1) == labels).sum().item()
        seen += len(labels)
    return total / seen, right / seen
