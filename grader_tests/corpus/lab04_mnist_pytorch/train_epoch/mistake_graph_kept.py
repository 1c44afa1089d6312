#: kind = "mistake"
#: score = 0.0
#: says = ["the losses of several batches are added up as tensors"]
def train_epoch(model, crit, opt, dl_tr):
    model.train()
    total, right, seen = 0.0, 0, 0
    for images, labels in dl_tr:
        logits = model(images)
        total = total + crit(logits, labels) * len(labels)
        total.backward()
        opt.step()
        opt.zero_grad()
        right += (logits.argmax(1) == labels).sum().item()
        seen += len(labels)
    return total.item() / seen, right / seen
