#: kind = "mistake"
#: score = 0.9
#: says = ["likely cause: the gradients add up"]
def train_epoch(model, crit, opt, dl_tr):
    model.train()
    opt.zero_grad()
    total, right, seen = 0.0, 0, 0
    for images, labels in dl_tr:
        logits = model(images)
        loss = crit(logits, labels)
        loss.backward()
        opt.step()
        total += loss.item() * len(labels)
        right += (logits.argmax(1) == labels).sum().item()
        seen += len(labels)
    return total / seen, right / seen
