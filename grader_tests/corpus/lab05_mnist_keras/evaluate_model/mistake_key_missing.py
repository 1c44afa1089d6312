#: kind = "mistake"
#: score = 0.0
#: says = ["there is no predicted"]
def evaluate_model(model, images, labels):
    pixels = images.astype("float32") / 255
    loss, accuracy = model.evaluate(pixels, labels, verbose=0)
    predicted = model.predict(pixels, verbose=0).argmax(axis=1)
    return {"loss": loss, "accuracy": accuracy}
