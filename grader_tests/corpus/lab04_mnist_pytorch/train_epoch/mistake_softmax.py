#: kind = "mistake"
#: score = 0.6
#: says = ["likely cause: softmax before the cross-entropy"]
def train_epoch(model, crit, opt, dl_tr):
    model.train()
    total, right, seen = 0.0, 0, 0
    for images, labels in dl_tr:
        logits = model(images)
        loss = crit(torch.softmax(logits, 1), labels)
        loss.backward()
        opt.step()
        opt.zero_grad()
        total += loss.item() * len(labels)
        right += (logits.argmax(1) == labels).sum().item()
        seen += len(labels)
    return total / seen, right / seen
