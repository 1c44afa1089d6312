#: kind = "mistake"
#: score = 1.6
#: says = ["the pixels are not scaled"]
def evaluate_model(model, images, labels):
    pixels = images.astype("float32")
    loss, accuracy = model.evaluate(pixels, labels, verbose=0)
    predicted = model.predict(pixels, verbose=0).argmax(axis=1)
    return {"loss": loss, "accuracy": accuracy, "predicted": predicted}
