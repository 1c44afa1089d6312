#: kind = "unfinished"
#: score = 0.0
#: says = ["within 20 s"]
def train_epoch(model, crit, opt, dl_tr):
    model.train()
    while True:
        for images, labels in dl_tr:
            crit(model(images), labels).backward()
            opt.step()
            opt.zero_grad()
