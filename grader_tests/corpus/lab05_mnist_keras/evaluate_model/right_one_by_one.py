#: kind = "right"
#: score = 2.0
def evaluate_model(model, images, labels):
    guesses, losses, hits = [], [], 0
    for image, label in zip(images, labels):
        p = model(image[None].astype(float) / 255, training=False).numpy()[0]
        guess = int(p.argmax())
        guesses.append(guess)
        losses.append(-np.log(p[label]))
        if guess == label:
            hits += 1
    return {"loss": float(sum(losses) / len(losses)), "accuracy": hits / len(images), "predicted": np.array(guesses)}
