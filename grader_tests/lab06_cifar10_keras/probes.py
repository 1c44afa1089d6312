"""What runs in the student's process: what they make there is no data, so their models are used where they are.

Each function here is sent as its source. It sees nothing of this module, imports for itself, and what it returns is
data, which the graders look at as they look at a stranger's.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from autograder.errors import CheckFailure
from autograder.grading import Probe


def probe(function: Callable[..., Any]) -> Probe:
    """The function as one expression, which needs nothing but its own source."""
    source = inspect.getsource(function)
    return Probe(
        f"lambda *args: (lambda space: (exec({source!r}, space), space[{function.__name__!r}](*args))[1])({{'np': np}})"
    )


def first_look(build_model, images):  # type: ignore[no-untyped-def]
    """Two new models: shapes of weights, the first one's output, and whether the second one has weights of its own."""
    import keras
    import numpy as np

    def numbers(value):  # type: ignore[no-untyped-def]
        return keras.ops.convert_to_numpy(value) if keras.ops.is_tensor(value) else value

    try:
        model, other = build_model(), build_model()
    except Exception as error:
        if type(error).__name__ == "ResourceExhaustedError":
            raise MemoryError from error
        raise
    if not isinstance(model, keras.Model):
        kind = "class" if isinstance(model, type) else "tensor" if isinstance(model, keras.KerasTensor) else ""
        return {"other": model, "kind": kind}
    output = numbers(model(images, training=False))
    if isinstance(other, keras.Model):
        other(images, training=False)
        shared = {id(weight) for weight in model.weights} & {id(weight) for weight in other.weights}
    else:
        shared = {0}
    return {
        "output": output,
        "input": getattr(model, "input_shape", None),
        "shapes": [tuple(int(size) for size in weight.shape) for weight in model.weights],
        "trainable": sum(int(np.prod(weight.shape)) for weight in model.trainable_weights),
        "count": sum(int(np.prod(weight.shape)) for weight in model.weights),
        "shared": len(shared),
    }


def outputs_with_weights(build_model, images, seed):  # type: ignore[no-untyped-def]
    """Two outputs of a model with random weights, which the graders can draw again from the seed and the shapes."""
    import keras
    import numpy as np

    model = build_model()
    model(images, training=False)
    for index, weight in enumerate(model.weights):
        shape = tuple(weight.shape)
        spread = (2 / np.prod(shape[:-1])) ** 0.5 if len(shape) > 1 else 0.3
        weight.assign(np.random.default_rng([seed, index]).normal(0, spread, shape).astype("float32"))
    return {
        "shapes": [tuple(int(size) for size in weight.shape) for weight in model.weights],
        "outputs": [keras.ops.convert_to_numpy(model(images, training=False)) for _ in range(2)],
    }


def outputs_with_paths(build_model, cases):  # type: ignore[no-untyped-def]
    """Outputs in both modes of a model whose weights are 0 but for a few, case by case.

    A case is the images, and for each shape of weights the indices and the values of those that are not 0. Weights of
    equal shape all get the same values. The images of a case are alike: outside training, a few of them will do.
    """
    import keras
    import numpy as np

    keras.utils.set_random_seed(1)
    model = build_model()
    found = []
    for images, entries in cases:
        model(images[:1], training=False)
        for weight in model.weights:
            values = np.zeros(tuple(weight.shape), "float32")
            for shape, places, value in entries:
                if tuple(shape) == values.shape:
                    for place in places:
                        values[tuple(place)] = value
            weight.assign(values)
        rest = keras.ops.convert_to_numpy(model(images[:8], training=False))
        found.append((rest, keras.ops.convert_to_numpy(model(images, training=True))))
    return found


def trainings(make_optimizer, cases):  # type: ignore[no-untyped-def]
    """The values of a variable that starts at 0, after each step of a new optimizer, case by case.

    A case is the number of steps that the optimizer believes to have made, and the gradients, one array per step.
    """
    import keras
    import numpy as np

    made = [make_optimizer() for _ in cases]
    if not isinstance(made[0], keras.optimizers.Optimizer):
        schedule = keras.optimizers.schedules.LearningRateSchedule
        kinds = {"schedule": isinstance(made[0], schedule), "class": isinstance(made[0], type)}
        kinds["torch"] = type(made[0]).__module__.startswith("torch")
        return {"other": made[0], "kind": next((name for name, is_it in kinds.items() if is_it), "")}
    new = len({id(optimizer) for optimizer in made}) == len(made)
    if not new:  # for the other checks, as if each were one of its own
        made = [type(optimizer).from_config(optimizer.get_config()) for optimizer in made]
    paths = []
    for optimizer, (done, gradients) in zip(made, cases, strict=True):
        variable = keras.Variable(np.zeros(gradients[0].shape, "float32"))
        optimizer.build([variable])
        optimizer.iterations.assign(done)
        path = []
        for gradient in gradients:
            optimizer.apply([keras.ops.convert_to_tensor(gradient)], [variable])
            path.append(keras.ops.convert_to_numpy(variable).copy())
        paths.append(np.stack(path))
    return {"paths": paths, "new": new, "weight_decay": getattr(made[0], "weight_decay", None) is not None}


def augmented(make_augmentation, x_train, calls, seed):  # type: ignore[no-untyped-def]
    """What one augmentation, fitted on `x_train`, makes of batches: `calls` are (images, training)."""
    import keras
    import numpy as np

    keras.utils.set_random_seed(seed)
    given = x_train.copy()
    augment = make_augmentation(given)
    if not callable(augment):
        return {"other": augment}
    results = []
    for images, training in calls:
        result = augment(images.copy(), training=training)
        results.append(keras.ops.convert_to_numpy(result) if keras.ops.is_tensor(result) else result)
    return {"results": results, "unchanged": bool(np.array_equal(given, x_train))}


def as_dictionary(found: Any, *keys: str) -> dict[str, Any]:
    """What a probe sent back, if it has these keys.

    Raises:
        CheckFailure: it has not.
    """
    if not isinstance(found, dict) or not all(key in found for key in keys):
        raise CheckFailure("the answer could not be read: something in your notebook changed how Python works")
    return found
