#: kind = "right"
#: score = 2.0
def evaluate_model(model, images, labels):
    wanted = np.eye(10)[labels]
    rows = [model(images[i : i + 50] / 255).numpy() for i in range(0, len(images), 50)]
    p = np.concatenate(rows)
    loss = float(np.mean(-(wanted * np.log(p + 1e-12)).sum(axis=1)))
    predicted = np.array([max(range(10), key=row.__getitem__) for row in p])
    return {"accuracy": 1 - np.count_nonzero(predicted - labels.astype(int)) / len(labels), "predicted": predicted, "loss": loss}
