#: kind = "unfinished"
#: score = 0.0
def evaluate_model(model, images, labels):
    ...
