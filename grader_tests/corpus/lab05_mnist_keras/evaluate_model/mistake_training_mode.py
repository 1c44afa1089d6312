#: kind = "mistake"
#: score = 1.8
#: says = ["with dropout"]
def evaluate_model(model, images, labels):
    pixels = images.astype("float32") / 255
    loss, accuracy = model.evaluate(pixels, labels, verbose=0)
    predicted = np.asarray(model(pixels, training=True)).argmax(axis=1)
    return {"loss": loss, "accuracy": accuracy, "predicted": predicted}
