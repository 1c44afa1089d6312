#: kind = "mistake"
#: score = 0.8
#: says = ["exp of a large logit"]
def make_criterion():
    def loss(logits, labels):
        p = torch.exp(logits) / torch.exp(logits).sum(dim=1, keepdim=True)
        return -torch.log(p[range(len(labels)), labels]).mean()
    return loss
