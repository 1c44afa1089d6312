#: kind = "mistake"
#: score = 0.0
#: says = ["other images are used than those that are passed in"]
def evaluate_model(model, images, labels):
    images, labels = mnist.train_images, mnist.train_labels
    pixels = images.astype("float32") / 255
    loss, accuracy = model.evaluate(pixels, labels, verbose=0)
    predicted = model.predict(pixels, verbose=0).argmax(axis=1)
    return {"loss": loss, "accuracy": accuracy, "predicted": predicted}
