#: kind = "mistake"
#: score = 1.7
#: says = ["all ten classes as well"]
def evaluate_model(model, images, labels):
    p = np.asarray(model(images / 255.0))
    predicted = np.argmax(p, axis=1)
    loss = -np.mean(np.eye(10)[labels] * np.log(p + 1e-12))
    return {"loss": loss, "accuracy": (predicted == labels).mean(), "predicted": predicted}
