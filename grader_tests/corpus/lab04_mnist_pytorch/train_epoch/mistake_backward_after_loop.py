#: kind = "mistake"
#: score = 0.9
#: says = ["stand after the loop, for the last batch alone"]
def train_epoch(model, crit, opt, dl_tr):
    model.train()
    total, right, seen = 0.0, 0, 0
    for images, labels in dl_tr:
        logits = model(images)
        loss = crit(logits, labels)
        total += loss.item() * len(labels)
        right += (logits.argmax(1) == labels).sum().item()
        seen += len(labels)
    loss.backward()
    opt.step()
    opt.zero_grad()
    return total / seen, right / seen
