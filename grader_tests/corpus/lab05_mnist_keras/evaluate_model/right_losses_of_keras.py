#: kind = "right"
#: score = 2.0
def evaluate_model(model, images, labels):
    x = keras.ops.cast(images, "float32") / 255
    probabilities = model.predict_on_batch(x)
    crossentropy = keras.losses.SparseCategoricalCrossentropy()
    hit = keras.metrics.SparseCategoricalAccuracy()
    hit.update_state(labels, probabilities)
    return dict(
        loss=float(crossentropy(labels, probabilities)),
        accuracy=float(hit.result()),
        predicted=probabilities.argmax(1).astype("uint8"),
    )
