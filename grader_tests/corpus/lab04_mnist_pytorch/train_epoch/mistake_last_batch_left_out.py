#: kind = "mistake"
#: score = 0.3
#: says = ["the last batch, which is smaller, is left out"]
def train_epoch(model, crit, opt, dl_tr):
    model.train()
    total, right, seen = 0.0, 0, 0
    for images, labels in dl_tr:
        if len(labels) == dl_tr.batch_size:
            logits = model(images)
            loss = crit(logits, labels)
            loss.backward()
            opt.step()
            opt.zero_grad()
            total += loss.item() * len(labels)
            right += (logits.argmax(1) == labels).sum().item()
            seen += len(labels)
    return total / seen, right / seen
