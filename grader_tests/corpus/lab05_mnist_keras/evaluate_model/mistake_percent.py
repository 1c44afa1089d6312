#: kind = "mistake"
#: score = 0.6
#: says = ["it is in percent"]
def evaluate_model(model, images, labels):
    pixels = images.astype("float32") / 255
    loss, accuracy = model.evaluate(pixels, labels, verbose=0)
    predicted = model.predict(pixels, verbose=0).argmax(axis=1)
    return {"loss": loss, "accuracy": 100 * accuracy, "predicted": predicted}
