#: kind = "mistake"
#: score = 0.0
#: says = ["turned into a plain number before backward()"]
def train_epoch(model, crit, opt, dl_tr):
    model.train()
    total, right, seen = 0.0, 0, 0
    for images, labels in dl_tr:
        logits = model(images)
        loss = crit(logits, labels).item()
        loss.backward()
        opt.step()
        opt.zero_grad()
    return total / seen, right / seen
