#: kind = "mistake"
#: score = 1.6
#: says = ["dividing whole numbers by //"]
def evaluate_model(model, images, labels):
    pixels = images // 255
    loss, accuracy = model.evaluate(pixels, labels, verbose=0)
    predicted = model.predict(pixels, verbose=0).argmax(axis=1)
    return {"loss": loss, "accuracy": accuracy, "predicted": predicted}
