#: kind = "right"
#: score = 1.0
def make_criterion():
    def loss(logits, labels):
        highest = logits.max(dim=1, keepdim=True).values
        logs = logits - highest - torch.log(torch.exp(logits - highest).sum(dim=1, keepdim=True))
        return -logs[torch.arange(len(labels)), labels].mean()
    return loss
