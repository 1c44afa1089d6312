#: kind = "mistake"
#: score = 0.0
#: says = ["other images are used than those that are passed in"]
def evaluate_model(model, bilder, marken):
    pixels = mnist.test_images / 255
    labels = mnist.test_labels
    loss, accuracy = model.evaluate(pixels, labels, verbose=0)
    predicted = model.predict(pixels, verbose=0).argmax(axis=1)
    return {"loss": loss, "accuracy": accuracy, "predicted": predicted}
