#: kind = "unfinished"
#: score = 0.0
#: says = ["no return statement"]
def evaluate_model(model, images, labels):
    pixels = images.astype("float32") / 255
    loss, accuracy = model.evaluate(pixels, labels, verbose=0)
    predicted = model.predict(pixels, verbose=0).argmax(axis=1)
    print({"loss": loss, "accuracy": accuracy, "predicted": predicted})
