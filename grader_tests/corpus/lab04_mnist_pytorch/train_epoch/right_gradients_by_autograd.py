#: kind = "right"
#: score = 3.0
def train_epoch(model, crit, opt, dl_tr):
    model.train(True)
    weights = [w for w in model.parameters() if w.requires_grad]
    summe = torch.zeros(())
    richtig = anzahl = 0
    it = iter(dl_tr)
    while True:
        try:
            bilder, klassen = next(it)
        except StopIteration:
            break
        ausgabe = model(bilder)
        verlust = crit(ausgabe, klassen)
        for w, g in zip(weights, torch.autograd.grad(verlust, weights)):
            w.grad = g
        opt.step()
        summe += verlust.detach() * len(klassen)
        richtig += int((ausgabe.max(1)[1] == klassen).sum())
        anzahl += len(klassen)
    return summe / anzahl, torch.tensor(richtig / anzahl)
