#: kind = "mistake"
#: score = 2.7
#: says = ["the sum over the batches"]
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
        right += (logits.argmax(1) == labels).sum().item()
        seen += len(labels)
    return total, right / seen
