#: kind = "mistake"
#: score = 0.3
#: says = ["it is the sum over all images", "counted, and not divided"]
def evaluate_model(model, images, labels):
    p = np.asarray(model(images / 255.0))
    predicted = np.argmax(p, axis=1)
    return {"loss": -np.log(p[np.arange(len(labels)), labels]).sum(), "accuracy": float((predicted == labels).sum()), "predicted": predicted}
