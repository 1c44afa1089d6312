#: kind = "mistake"
#: score = 0.3
#: says = ["evaluate gives the loss first"]
def evaluate_model(model, images, labels):
    pixels = images.astype("float32") / 255
    accuracy, loss = model.evaluate(pixels, labels, verbose=0)
    predicted = model.predict(pixels, verbose=0).argmax(axis=1)
    return {"loss": loss, "accuracy": accuracy, "predicted": predicted}
