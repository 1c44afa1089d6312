"""What a student's model is asked where it lives: its outputs, its loss, its optimizer's steps, a short training."""

from grader_tests.keras_models import in_keras

LOOK = in_keras(
    '''
def look(build, seed, images):
    """What the model gives for weights that are set, in both modes."""
    keras.utils.set_random_seed(seed)
    model = build()
    report = {"kind": kind_of(model)}
    if report["kind"] != "model":
        return report
    _, report["fault"] = tried(lambda: array(model(images[:2], training=False)))
    if report["fault"]:
        return report
    report["count"] = int(sum(np.prod(weights.shape) for weights in model.weights))
    if report["count"] > 10_000_000:
        return report
    report["trainable"] = int(sum(np.prod(weights.shape) for weights in model.trainable_weights))
    fill(model, seed)
    report["weights"] = weights_of(model)
    report["outputs"] = array(model(images, training=False))
    report["training"] = array(model(images, training=True))
    return report
''',
    "look",
)

JUDGE = in_keras(
    '''
def judge(build, seed, images, labels):
    """What the compiled model says of itself: loss and metrics."""
    model = build()
    report = {"kind": kind_of(model), "compiled": int(bool(getattr(model, "compiled", False)))}
    if report["kind"] != "model" or not report["compiled"]:
        return report
    model(images[:2])
    fill(model, seed)
    found, report["fault"] = tried(lambda: model.evaluate(images, labels, verbose=0, return_dict=True))
    report["numbers"] = {str(name)[:40]: float(array(value)) for name, value in (found or {}).items()}
    report["outputs"] = array(model(images, training=False))
    return report
''',
    "judge",
)

GRADIENTS = '''
def drawn(rng, shape):
    """A gradient that is nowhere near 0, where Adam divides nearly nothing by nearly nothing."""
    values = rng.normal(size=shape)
    return (values + 0.2 * np.sign(values)).astype("float32")
'''

STEP = in_keras(
    GRADIENTS
    + '''
def step(build, seed, images, count):
    """Steps of the model's own optimizer, with gradients that a seed gives on both sides."""
    model = build()
    report = {"kind": kind_of(model), "compiled": int(getattr(model, "optimizer", None) is not None)}
    if report["kind"] != "model" or not report["compiled"]:
        return report
    model(images[:2])
    fill(model, seed)
    trained = model.trainable_weights
    report["steps"] = int(array(model.optimizer.iterations))
    report["before"] = [array(weights) for weights in trained]
    for number in range(count):
        rng = np.random.default_rng([seed, number])
        gradients = [drawn(rng, tuple(weights.shape)) for weights in trained]
        model.optimizer.apply([keras.ops.convert_to_tensor(gradient) for gradient in gradients], trained)
    report["after"] = [array(weights) for weights in trained]
    return report
''',
    "step",
)

LEARN = in_keras(
    '''
def learn(build, seed, images, labels, held_out, epochs):
    """Train it; what it then says of images whose labels it never saw."""
    keras.utils.set_random_seed(seed)
    model = build()
    report = {"kind": kind_of(model)}
    if report["kind"] == "model":
        model.fit(images, labels, epochs=epochs, batch_size=32, verbose=0)
        report["outputs"] = array(model(held_out, training=False))
    return report
''',
    "learn",
)
