#: kind = "mistake"
#: score = 1.8
#: says = ["squeeze", "with a single image"]
def evaluate_model(model, images, labels):
    x = images / 255.0
    p = np.squeeze(model.predict(x, verbose=0))
    said = np.argmax(p, axis=1)
    hits = said == labels
    p_right = np.array([row[label] for row, label in zip(p, labels)])
    return {
        "loss": float(np.mean(-np.log(np.maximum(p_right, 1e-7)))),
        "accuracy": float(np.mean(hits)),
        "predicted": said,
    }
