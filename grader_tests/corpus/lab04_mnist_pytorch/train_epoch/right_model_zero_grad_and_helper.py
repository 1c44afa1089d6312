#: kind = "right"
#: score = 3.0
def one_step(model, crit, opt, batch):
    x, y = batch
    z = model(x)
    L = crit(z, y)
    L.backward()
    opt.step()
    model.zero_grad()
    return L.item() * len(y), (torch.softmax(z, 1).argmax(1) == y).float().sum().item()
def train_epoch(model, crit, opt, dl_tr):
    model.train()
    table = np.array([one_step(model, crit, opt, batch) for batch in dl_tr])
    n = len(dl_tr.dataset)
    return table[:, 0].sum() / n, table[:, 1].sum() / n
