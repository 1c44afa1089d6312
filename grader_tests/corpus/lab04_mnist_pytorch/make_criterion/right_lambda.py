#: kind = "right"
#: score = 1.0
make_criterion = lambda: nn.CrossEntropyLoss(reduction="mean", label_smoothing=0.0)
