#: kind = "mistake"
#: score = 0.0
#: says = ["likely cause: softmax before the cross-entropy"]
def make_criterion():
    crit = nn.CrossEntropyLoss()
    return lambda logits, labels: crit(torch.softmax(logits, dim=1), labels)
