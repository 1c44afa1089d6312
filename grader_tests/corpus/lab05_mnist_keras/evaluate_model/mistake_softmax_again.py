#: kind = "mistake"
#: score = 1.7
#: says = ["the softmax is applied twice"]
def evaluate_model(model, images, labels):
    p = np.asarray(model(images / 255.0))
    p = np.exp(p) / np.exp(p).sum(axis=1, keepdims=True)
    predicted = np.argmax(p, axis=1)
    return {"loss": -np.log(p[np.arange(len(labels)), labels]).mean(), "accuracy": (predicted == labels).mean(), "predicted": predicted}
