#: kind = "mistake"
#: score = 0.9
#: says = ["there is one step for the whole epoch"]
def train_epoch(model, crit, opt, dl_tr):
    model.train()
    total, right, seen = 0.0, 0, 0
    for images, labels in dl_tr:
        logits = model(images)
        loss = crit(logits, labels)
        loss.backward()
        total += loss.item() * len(labels)
        right += (logits.argmax(1) == labels).sum().item()
        seen += len(labels)
    opt.step()
    opt.zero_grad()
    return total / seen, right / seen
