#: kind = "mistake"
#: score = 0.3
#: says = ["training stops after the first batch"]
def train_epoch(model, crit, opt, dl_tr):
    model.train()
    images, labels = next(iter(dl_tr))
    logits = model(images)
    loss = crit(logits, labels)
    loss.backward()
    opt.step()
    opt.zero_grad()
    return loss.item(), (logits.argmax(1) == labels).float().mean().item()
