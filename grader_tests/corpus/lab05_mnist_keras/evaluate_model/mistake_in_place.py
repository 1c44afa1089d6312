#: kind = "mistake"
#: score = 1.8
#: says = ["changed in place"]
def evaluate_model(model, images, labels):
    pixels = images.astype("float32") / 255
    images[:] = 0
    loss, accuracy = model.evaluate(pixels, labels, verbose=0)
    predicted = model.predict(pixels, verbose=0).argmax(axis=1)
    return {"loss": loss, "accuracy": accuracy, "predicted": predicted}
