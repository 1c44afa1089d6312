#: kind = "right"
#: score = 1.0
def make_criterion():
    return lambda logits, labels: (torch.logsumexp(logits, 1) - logits.gather(1, labels[:, None]).squeeze(1)).mean()
