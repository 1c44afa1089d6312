#: kind = "mistake"
#: score = 2.4
#: says = ["the last batch is smaller, and counts less"]
def train_epoch(model, crit, opt, dl_tr):
    model.train()
    total, right, seen = 0.0, 0, 0
    for images, labels in dl_tr:
        logits = model(images)
        loss = crit(logits, labels)
        loss.backward()
        opt.step()
        opt.zero_grad()
        total += loss.item()
        right += (logits.argmax(1) == labels).float().mean().item()
        seen += 1
    return total / seen, right / seen
