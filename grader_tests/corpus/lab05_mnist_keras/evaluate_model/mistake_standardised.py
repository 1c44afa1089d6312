#: kind = "mistake"
#: score = 1.6
#: says = ["mean and deviation of the test images"]
def evaluate_model(model, images, labels):
    pixels = (images - images.mean()) / images.std()
    loss, accuracy = model.evaluate(pixels, labels, verbose=0)
    predicted = model.predict(pixels, verbose=0).argmax(axis=1)
    return {"loss": loss, "accuracy": accuracy, "predicted": predicted}
