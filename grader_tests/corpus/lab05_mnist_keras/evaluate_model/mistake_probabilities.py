#: kind = "mistake"
#: score = 1.7
#: says = ["these are the probabilities"]
def evaluate_model(model, images, labels):
    pixels = images.astype("float32") / 255
    loss, accuracy = model.evaluate(pixels, labels, verbose=0)
    predicted = model.predict(pixels, verbose=0)
    return {"loss": loss, "accuracy": accuracy, "predicted": predicted}
