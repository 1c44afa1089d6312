#: kind = "mistake"
#: score = 0.0
#: says = ["the model is never called"]
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
def train_epoch(model, crit, opt, dl_tr):
    model.train()
    total, right, seen = 0.0, 0, 0
    for images, labels in dl_tr:
        logits = net(images)
        loss = crit(logits, labels)
        loss.backward()
        opt.step()
        opt.zero_grad()
        total += loss.item() * len(labels)
        right += (logits.argmax(1) == labels).sum().item()
        seen += len(labels)
    return total / seen, right / seen
