#: kind = "right"
#: score = 3.0
from tqdm import tqdm
def train_epoch(model, crit, opt, dl_tr):
    model = model.train()
    losses, hits = [], []
    for batch_idx, (x, y) in enumerate(tqdm(dl_tr)):
        opt.zero_grad(set_to_none=False)
        out = model(x)
        loss = crit(out, y)
        loss.backward()
        opt.step()
        losses += [loss.item()] * x.size(0)
        hits.extend(torch.eq(out.detach().argmax(dim=-1), y).tolist())
        print(batch_idx, loss)
    return [np.mean(losses), np.mean(hits)]
