#: kind = "mistake"
#: score = 0.0
#: says = ["only the first 32 images"]
def evaluate_model(model, images, labels):
    pixels, labels = images[:32].astype("float32") / 255, labels[:32]
    loss, accuracy = model.evaluate(pixels, labels, verbose=0)
    predicted = model.predict(pixels, verbose=0).argmax(axis=1)
    return {"loss": loss, "accuracy": accuracy, "predicted": predicted}
