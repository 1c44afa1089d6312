#: kind = "unfinished"
#: score = 0.0
#: says = ["train_model is not written yet"]
def train_model(model, crit, opt, dl_tr, dl_te, epochs):
    # YOUR CODE HERE
    raise NotImplementedError("train_model")
