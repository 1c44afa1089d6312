#: kind = "right"
#: score = 2.0
def evaluate_model(model, images, labels):
    scaled = np.multiply(images, 1 / 255, dtype=np.float32)
    found = model.evaluate(scaled, labels, batch_size=17, verbose=0, return_dict=True)
    found["predicted"] = keras.ops.argmax(model.predict(scaled), axis=1)
    return found
