#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no loss and no predicted"]
def evaluate_model(model, images, labels):
    return {"accuracy": model.evaluate(images / 255, labels, verbose=0)[1]}
