#: kind = "mistake"
#: score = 2.1
#: says = ["the model is not trained on all batches of all epochs"]
def train_epoch(model, crit, opt, dl_tr):
    model.train()
    loss_sum = 0
    correct = 0
    count = 0
    for images, labels in dl_tr:
        opt.zero_grad()
        logits = model(images)
        loss = crit(logits, labels)
        loss.backward()
        opt.step()
        loss_sum += loss.item() * labels.size(0)
        correct += (logits.max(1)[1] == labels).sum().item()
        count += labels.size(0)
        if count >= 30:  # quicker, for trying it out
            break
    return loss_sum / count, correct / count
