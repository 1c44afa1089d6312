#: kind = "right"
#: score = 2.0
def evaluate_model(model, images, labels):
    p = np.asarray(model(images / 255.0))
    predicted = np.argmax(p, axis=-1)
    n = len(labels)
    return {
        "predicted": predicted,
        "accuracy": np.mean(predicted == labels),
        "loss": -np.log(p[np.arange(n), labels]).mean(),
    }
