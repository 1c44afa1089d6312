"""What graders run in the student's process: its text is sent there, so it uses nothing of the graders'.

A VGG-16 has 138 million weights, 553 MB. None of them is made here: inside a `keras.StatelessScope`, variables have a
shape and no values, and the scope lends them numbers for the time of one call. These are drawn from a seed and the
shape alone: two weights of one shape are equal, so it does not matter in which order a model keeps its layers.
The same code runs on the grader's side, with `keras.applications.VGG16` in the place of the student's model.
"""

import contextlib
import math

import numpy as np

SIZE = 224
BLOCK = 401_408
"""Random numbers that are used again: fc1's weights are 256 such blocks, each with a factor."""

DENSE = ((25_088, 4096), (4096, 4096))


class Borrowed(Exception):
    """The model comes from keras.applications, which is what it is compared with."""


@contextlib.contextmanager
def _without_the_yardstick():
    """keras.applications.VGG16 makes its model by a name of its module: for a while, that says whose it is."""

    def borrowed(*args, **kwargs):
        raise Borrowed

    try:
        from keras.src.applications import vgg16 as module

        original = module.Functional
    except (ImportError, AttributeError):  # another version of Keras
        yield
        return
    module.Functional = borrowed
    try:
        yield
    finally:
        module.Functional = original


@contextlib.contextmanager
def scope(lent=()):
    """In here, variables that are made get no values, and those of `lent`, (variable, numbers) pairs, have others.

    Keras keeps a list of variables without values, and would fill all of them in at the end of somebody else's scope.
    """
    import keras
    from keras.src.backend.common import global_state

    waiting = list(global_state.get_global_attribute("uninitialized_variables") or [])
    try:
        with keras.StatelessScope(state_mapping=lent, initialize_variables=False):
            yield
    finally:
        global_state.set_global_attribute("uninitialized_variables", waiting)


def make(build, args=()):
    """The model that `build` makes, without its weights where that is possible; and whether they are missing."""
    import keras

    try:
        with scope():
            model = build(*args)
            if isinstance(model, keras.Layer) and not (model.built and model.weights):
                model(keras.KerasTensor((1, SIZE, SIZE, 3)))
        return model, True
    except (Borrowed, NotImplementedError):
        raise
    except Exception:  # a function that cannot do without weights, or an error of its own, which comes again
        model = build(*args)
        if isinstance(model, keras.Layer) and not (model.built and model.weights):
            model(np.zeros((1, SIZE, SIZE, 3), "float32"))
        return model, False


def describe(build, *args):
    """Shapes of what comes out, of the weights, and of the maps of a model whose layers tell them."""
    import keras

    try:
        with _without_the_yardstick():
            model, _ = make(build, args)
    except Borrowed:
        return {"borrowed": True}
    if not isinstance(model, keras.Layer):
        return {"other": model}
    with scope():
        output = model(keras.KerasTensor((2, SIZE, SIZE, 3)))
    maps = []
    for layer in _leaves(model):
        with contextlib.suppress(Exception):  # layers that were called in no graph, or in several, have no one output
            shape = tuple(layer.output.shape)
            if len(shape) == 4:
                maps.append([type(layer).__name__, *(int(n) for n in shape[1:])])
    return {
        "output": [int(n) for n in output.shape] if hasattr(output, "shape") else None,
        "weights": [[int(n) for n in variable.shape] for variable in model.weights if _is_float(variable)],
        "maps": maps,
    }


def _leaves(model):
    for layer in getattr(model, "layers", []):
        if getattr(layer, "layers", None):
            yield from _leaves(layer)
        else:
            yield layer


def _is_float(variable):
    return "float" in str(variable.dtype)


def images(seed, many):
    """Images (many, 224, 224, 3) around 0: large shapes and fine noise."""
    rng = np.random.default_rng(seed)
    coarse = rng.normal(0, 1, (many, 7, 7, 3)).repeat(32, 1).repeat(32, 2)
    return (coarse + rng.normal(0, 0.5, (many, SIZE, SIZE, 3))).astype("float32")


def run(build, seed, many=2, how="seeded", training=None, times=1, guarded=True):
    """What the model makes of images, `times` over, with weights from a seed (`how`: "seeded", or "dropout").

    Other random states are lent each time: where something is dropped, the answers differ.
    """
    import keras

    with _without_the_yardstick() if guarded else contextlib.nullcontext():
        model, lend = make(build)
    held = {}

    def numbers(variable, turn, place):
        if not _is_float(variable):
            return np.random.default_rng([seed, turn, place]).integers(1, 2**31, tuple(variable.shape)).astype("uint32")
        shape = tuple(int(n) for n in variable.shape)
        if shape not in held:
            held[shape] = keras.ops.convert_to_tensor(_weight(shape, seed) if how == "seeded" else _passing_on(shape))
        return held[shape]

    keywords = {} if training is None else {"training": training}
    batch, answers = images(seed, many), []
    for turn in range(times):
        lent = [(variable, numbers(variable, turn, place)) for place, variable in enumerate(model.variables)]
        if lend:
            with scope(lent):
                answers.append(np.asarray(model(batch, **keywords)))
        else:
            for variable, values in lent:
                if _is_float(variable):
                    variable.assign(values)
            answers.append(np.asarray(model(batch, **keywords)))
    return answers


def _weight(shape, seed):
    """Weights of this shape. Those of a convolution with one place, and of a transposed matrix, are a dense layer's."""
    squeezed = tuple(n for n in shape if n > 1)
    if len(squeezed) <= 1:  # a bias
        return _drawn(squeezed, seed, 0.1).reshape(shape)
    if len(shape) == 4 and shape[:3] == (7, 7, 512):
        return _dense(DENSE[0], seed, shape)
    if len(shape) == 4 and shape[:2] == (1, 1):
        return _dense(shape[2:], seed, shape)
    if len(shape) == 2:
        return _dense(shape, seed, shape)
    return _drawn(shape, seed, math.sqrt(6 / math.prod(shape[:-1])))


def _dense(units, seed, shape):
    import keras

    if units[0] < units[1] and 4096 in units:  # kept as (units, inputs)
        return keras.ops.transpose(_dense(units[::-1], seed, units[::-1]))
    if units == DENSE[1]:  # the same either way round
        drawn = np.asarray(_drawn(units, seed, math.sqrt(3 / units[0])))
        return (drawn + drawn.T).reshape(shape)
    # The last layer's weights are small: else one class would have it all, whatever is wrong before it.
    limit = math.sqrt(6 / units[0]) * (1 if units == DENSE[0] else 0.03)
    return keras.ops.reshape(_drawn(units, seed, limit), shape)


def _drawn(shape, seed, limit):
    """Numbers between -limit and limit, as a tensor where there are so many that a copy of them would matter."""
    import keras

    total = math.prod(shape)
    rng = np.random.default_rng([seed, *shape])
    block = ((2 * rng.random(min(total, BLOCK), dtype="float32") - 1) * np.float32(limit)).astype("float32")
    if total <= BLOCK:
        return block.reshape(shape)
    if total % BLOCK:
        return np.resize(block, shape)
    # Each copy has a factor of its own: equal ones would add up to answers that are far too large.
    factors = rng.standard_normal((total // BLOCK, 1)).astype("float32")
    return keras.ops.reshape(keras.ops.multiply(factors, block), shape)


def _passing_on(shape):
    """Weights with which each answer tells what became of one unit of each hidden dense layer.

    The images do not matter: every unit of fc1 gives 1, every unit of fc2 gives 1 more than the unit of the same number
    in fc1, and each class half of what the unit of its number in fc2 gives.
    """
    import keras

    squeezed = tuple(n for n in shape if n > 1)
    if squeezed == (4096,):
        return np.ones(shape, "float32")
    if squeezed == (4096, 4096):
        return keras.ops.reshape(keras.ops.eye(4096), shape)
    if len(squeezed) == 2 and squeezed[0] == 4096:
        return (0.5 * np.eye(*squeezed, dtype="float32")).reshape(shape)
    if len(squeezed) == 2 and squeezed[1] == 4096 and squeezed[0] < 4096:
        return (0.5 * np.eye(*squeezed, dtype="float32")).reshape(shape)
    return keras.ops.zeros(shape)


def thin(seed):
    """A network with the layers and the names of VGG-16, but few filters, for images of 32 x 32."""
    import keras

    layers, widths, size = keras.layers, ((2, 3), (2, 4), (3, 4), (3, 3), (3, 5)), 32
    stack = []
    for block, (many, filters) in enumerate(widths, start=1):
        for number in range(1, many + 1):
            name = f"block{block}_conv{number}"
            stack.append(layers.Conv2D(filters, 3, padding="same", activation="relu", name=name))
        stack.append(layers.MaxPooling2D(name=f"block{block}_pool"))
    stack += [
        layers.Flatten(name="flatten"), layers.Dense(7, activation="relu", name="fc1"),
        layers.Dropout(0.5, seed=1, name="dropout_1"), layers.Dense(6, activation="relu", name="fc2"),
        layers.Dropout(0.5, seed=2, name="dropout_2"), layers.Dense(4, activation="softmax", name="predictions"),
    ]  # fmt: skip
    entry = keras.Input((size, size, 3), name="image")
    x = entry
    for layer in stack:
        x = layer(x)
    model = keras.Model(entry, x)
    rng = np.random.default_rng(seed)
    for variable in model.weights:
        if _is_float(variable):
            shape = tuple(variable.shape)
            scale = math.sqrt(2 / math.prod(shape[:-1])) if len(shape) > 1 else 0.3
            variable.assign(rng.normal(0, scale, shape))
    return model


def outputs(layer_output, seed, names, many=1):
    """What the student's function gives for these layers of a thin network, and whether its weights are as before."""
    model = thin(seed)
    before = [np.array(variable) for variable in model.weights]
    image = np.random.default_rng(seed + 1).normal(0, 1, (many, 32, 32, 3)).astype("float32")
    found = [layer_output(model, image, name) for name in names]
    same = all(np.array_equal(old, np.array(new)) for old, new in zip(before, model.weights, strict=True))
    return {"found": found, "same": bool(same)}


def pairs(top_k, *args):
    """What the student's function gives, with NumPy's texts and numbers as Python's."""
    plain = {np.str_: str, np.float32: float, np.float64: float, np.float16: float}
    return [
        tuple(plain.get(type(part), lambda part: part)(part) for part in pair)
        if isinstance(pair, (tuple, list))
        else pair
        for pair in _listed(top_k(*args))
    ]


def _listed(value):
    if isinstance(value, (list, tuple, zip, map)):
        return list(value)
    return [value]
