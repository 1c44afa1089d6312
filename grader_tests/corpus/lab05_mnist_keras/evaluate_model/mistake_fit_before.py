#: kind = "mistake"
#: score = 0.0
#: says = ["the model is trained on the images that it is tested with"]
def evaluate_model(model, images, labels):
    pixels = images.astype("float32") / 255
    model.fit(pixels, labels, epochs=3, verbose=0)
    loss, accuracy = model.evaluate(pixels, labels, verbose=0)
    predicted = model.predict(pixels, verbose=0).argmax(axis=1)
    return {"loss": loss, "accuracy": accuracy, "predicted": predicted}
