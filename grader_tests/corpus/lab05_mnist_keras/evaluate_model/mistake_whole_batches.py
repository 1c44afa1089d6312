#: kind = "mistake"
#: score = 1.8
#: says = ["whole batches"]
def evaluate_model(model, images, labels):
    batch = 32
    losses, said = [], []
    for number in range(len(images) // batch):
        part = slice(number * batch, (number + 1) * batch)
        p = model.predict(images[part].astype("float32") / 255, verbose=0)
        said.extend(p.argmax(axis=1))
        losses.extend(-np.log(p[np.arange(batch), labels[part]] + 1e-9))
    said = np.array(said)
    right = sum(said == labels[: len(said)])
    return {"loss": sum(losses) / len(losses), "accuracy": right / len(said), "predicted": said}
