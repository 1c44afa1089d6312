"""Models and training loops in PyTorch, looked at where they live, and their references on the grader's side.

A model cannot cross over. So a function of ours goes to the student's process, builds the model there, finds out in
which order it uses its parameters, fills them with numbers that a seed gives on both sides, and sends back what the
model computes. How the model is written does not matter: Sequential or a class, modules or functions, lazy layers,
parameters by hand, whatever the names and the order in which they are registered.

What comes back was made by a stranger's code: it is data, and `facts` checks that it has the form it must have.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.channel import Submission
from autograder.errors import CheckFailure, StudentException
from autograder.grading import Probe
from grader_tests.references import torch

Shape = tuple[int, ...]


def probe(source: str, name: str) -> Probe:
    """A function of ours whose text is longer than one expression: `source` defines `name`."""
    return Probe(f"lambda *args: (lambda space: (exec({source!r}, space), space[{name!r}](*args))[1])({{'np': np}})")


# ---- what runs in the student's process ----------------------------------------------------------------------------

BUILD = '''
import torch

def kind_of(model):
    """What came instead of a model: nothing, a class, or something else."""
    if isinstance(model, torch.nn.Module):
        return "model"
    if model is None:
        return "None"
    return "class" if isinstance(model, type) else "other"

def guarded(call, *args, **kwargs):
    """A value and "", or None and the fault that no line of the student's says more about."""
    try:
        return call(*args, **kwargs), ""
    except MemoryError:
        return None, "memory"
    except NotImplementedError as error:
        if "forward" in str(error):
            return None, "forward"
        raise
    except (RuntimeError, AssertionError) as error:
        text = str(error)
        if "alloc" in text.lower() or "storage size" in text.lower():
            return None, "memory"
        if "same device" in text or "CUDA" in text or "cuda" in text or "meta tensor" in text:
            return None, "device"
        if "same dtype" in text or "Input type" in text or "expected scalar type" in text:
            return None, "dtype"
        raise

class Uses(torch.overrides.TorchFunctionMode):
    """Notes parameters in the order in which they are first used, by modules or by functions alike."""
    def __init__(self):
        super().__init__()
        self.order = []
    def __torch_function__(self, function, types, args=(), kwargs=None):
        self.note((args, kwargs or {}))
        return function(*args, **(kwargs or {}))
    def note(self, value):
        if isinstance(value, torch.nn.Parameter):
            if all(value is not other for other in self.order):
                self.order.append(value)
        elif isinstance(value, (list, tuple)):
            for part in value:
                self.note(part)
        elif isinstance(value, dict):
            for part in value.values():
                self.note(part)

def build(make, args, images):
    """The model, its parameters in the order of their use, those that are not used, and a fault, if there is one."""
    torch.set_num_threads(1)  # other submissions are being looked at: more threads only wait for each other
    torch.manual_seed(0)
    model, fault = guarded(make, *args)
    kind = kind_of(model)
    if fault or kind != "model":
        return model, [], [], fault or kind
    model.eval()
    uses = Uses()
    def first():
        with torch.no_grad(), uses:
            model(torch.from_numpy(images[:2]))
    _, fault = guarded(first)
    known = list(model.parameters())
    used = [weights for weights in uses.order if any(weights is other for other in known)]
    unused = [weights for weights in known if all(weights is not other for other in used)]
    if not used:
        used, unused = known, []
    hidden = [weights for weights in uses.order if all(weights is not other for other in known)]
    return model, used, unused, fault or ("hidden" if hidden else "")

def numbers(seed, shape):
    """What a parameter is filled with; the grader's side draws the same."""
    wide = float(np.prod(shape[1:])) if len(shape) > 1 else 4.0
    return (np.random.default_rng(seed).normal(size=shape) * (2 / wide) ** 0.5).astype("float32")

def fill(used, seed):
    with torch.no_grad():
        for number, weights in enumerate(used):
            weights.data.copy_(torch.from_numpy(numbers([seed, number], tuple(weights.shape))))
'''

LOOK = (
    BUILD
    + '''
def look(make, args, seed, images):
    """Shapes of the parameters, and the logits for given weights."""
    model, used, unused, fault = build(make, args, images)
    report = {"fault": fault, "shapes": [list(map(int, weights.shape)) for weights in used],
              "unused": [list(map(int, weights.shape)) for weights in unused], "dtype": "float32"}
    report["frozen"] = sum(not weights.requires_grad for weights in used)
    if fault:
        return report
    wrong = [weights.dtype for weights in used if weights.dtype != torch.float32]
    if wrong:
        report["dtype"] = str(wrong[0]).replace("torch.", "")
    fill(used, seed)
    x = torch.from_numpy(images)
    def all_at_once():
        with torch.no_grad():
            return model(x)
    report["logits"], report["fault"] = guarded(all_at_once)
    report["number"] = isinstance(report["logits"], torch.Tensor)
    return report

def batches(make, args, seed, images):
    """The same for one image alone, and for more than were there before."""
    model, used, _, fault = build(make, args, images)
    if fault:
        return {"fault": fault}
    fill(used, seed)
    with torch.no_grad():
        return {"fault": "", "one": model(torch.from_numpy(images[:1])), "all": model(torch.from_numpy(images))}

def modes(make, args, seed, images):
    """The logits in both modes, and whether those in training mode can be differentiated."""
    model, used, _, fault = build(make, args, images)
    if fault:
        return {"fault": fault}
    fill(used, seed)
    with torch.no_grad():
        calm = model(torch.from_numpy(images))
    model.train()
    logits = model(torch.from_numpy(images))
    report = {"fault": "", "eval": calm, "train": logits, "graph": bool(getattr(logits, "requires_grad", False)),
              "without": 0}
    if report["graph"]:
        logits.square().sum().backward()
        report["without"] = sum(weights.grad is None for weights in used)
    return report

def learn(make, args, seed, images, labels, held_out, epochs):
    """Train with a loop of the grader's; what the model then says of images whose labels it never saw."""
    model, used, _, fault = build(make, args, images)
    if fault:
        return {"fault": fault}
    torch.manual_seed(seed)
    model, fault = guarded(make, *args)
    with torch.no_grad():
        model(torch.from_numpy(images[:2]))
    x, y = torch.from_numpy(images), torch.from_numpy(labels)
    opt = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
    model.train()
    for _ in range(epochs):
        for i in range(0, len(x), 32):
            opt.zero_grad()
            torch.nn.functional.cross_entropy(model(x[i:i + 32]), y[i:i + 32]).backward()
            opt.step()
    model.eval()
    with torch.no_grad():
        said = model(torch.from_numpy(held_out)).argmax(1)
    return {"fault": "", "said": said, "without": sum(weights.grad is None for weights in model.parameters())}
'''
)


# ---- what is said of a model that cannot be looked at --------------------------------------------------------------

FAULTS = {
    "None": "{name} gave None instead of a model\nlikely cause: the function has no return statement",
    "class": "{name} gave a class instead of a model\nhint: a class becomes a model when it is called: Name()",
    "other": "{name} gave no model of PyTorch\n"
    "hint: build on torch.nn.Module: `class {name}(nn.Module)`, or return an nn.Sequential",
    "forward": "{name} has no method called forward, so that images cannot be put in\n"
    "hint: def forward(self, x), indented as __init__ is",
    "memory": "the model does not fit into the memory that there is\nlikely cause: a layer is far too large\n"
    "hint: multiply the sizes of each layer; all of this model's weights together fit into 3 MB",
    "device": "the model does not run on the processor (CPU)\nlikely cause: it is moved to a graphics card, or to a "
    "device without memory\nhint: leave out .cuda() and .to(...): models start on the CPU",
    "dtype": "the model refuses images of float32\nlikely cause: its weights have another dtype, as .double(), .half() "
    "or dtype=torch.float64 gives them\nhint: leave weights and images at PyTorch's default, float32",
    "hidden": "the model uses parameters that model.parameters() does not list, so that no optimizer would train them\n"
    "likely cause: layers in a plain Python list or dictionary, or made anew in each forward\n"
    "hint: give each layer a name of its own, self.layer = ..., in __init__; or use nn.Sequential or nn.ModuleList",
}


CAUSES = (
    (
        "RuntimeError",
        ("shapes", "cannot"),
        "a dense layer gets another number of inputs than it was made for",
        "print the shape before and after flatten: images come as (n, 1, 28, 28); flatten has to leave n alone",
    ),
    (
        "RuntimeError",
        ("shape", "invalid"),
        "the batch size is written into view or reshape as a number",
        "x.flatten(1) or x.view(len(x), -1) work for any number of images",
    ),
    (
        "RuntimeError",
        ("weight", "expected"),
        "a convolution gets another number of channels than it was made for",
        "a convolution's first number is what the one before hands on; grey images have 1 channel",
    ),
    (
        "TypeError",
        ("argument",),
        "a layer is called with a wrong number of arguments, or one is missing where it is made",
        "layers are made in __init__, nn.Linear(inputs, outputs), and called in forward, self.layer(x)",
    ),
    (
        "RuntimeError",
        ("require", "grad"),
        "forward cuts the record of how the logits were computed: .detach(), .data, .item(), NumPy or torch.no_grad()",
        "leave forward on tensors from beginning to end; switching gradients off is for those who call it",
    ),
    (
        "AttributeError",
        ("cannot", "before"),
        "layers are set before super().__init__() is called",
        "the first line of __init__ is super().__init__()",
    ),
)
"""Kind of the exception, words in its text, likely cause and hint."""


def facts(submission: Submission, name: str, source: str, function: str, *args: Any) -> dict[str, Any]:
    """What a function of ours reports of the model `name`, as a dictionary.

    Raises:
        CheckFailure: there is no model that runs, with the cause. StudentException: building or calling it raised.
    """
    try:
        found = submission.call_through(probe(source, function), name, *args)
    except StudentException as error:
        text = str(error)
        cause = next(
            (
                f"\nlikely cause: {why}\nhint: {what}"
                for kind, words, why, what in CAUSES
                if kind == error.type_name and all(word in error.text for word in words)
            ),
            "",
        )
        raise StudentException(text + cause, type_name=error.type_name, text=error.text) from error
    if not isinstance(found, dict) or not isinstance(found.get("fault"), str):
        raise CheckFailure("the answer could not be read: something in your notebook changed how Python works")
    if found["fault"]:
        known = FAULTS.get(found["fault"], "the model could not be looked at")
        raise CheckFailure(known.replace("{name}", name))
    return found


# ---- references on the grader's side -------------------------------------------------------------------------------

relu = torch.relu


@dataclass(frozen=True, slots=True)
class Net:
    """Convolutions of 3 x 3, padding 1, each with ReLU and max pooling of 2; then dense layers, ReLU but on the last.

    `convolutions` are the numbers of filters, `dense` those of units; images are 28 x 28, grey.
    """

    convolutions: tuple[int, ...]
    dense: tuple[int, ...]

    def shapes(self, *, kernel: int = 3, padding: int = 1, pooled: Sequence[bool] | None = None) -> list[Shape]:
        """Of weights and biases, in the order of their use."""
        shapes: list[Shape] = []
        channels, side = 1, 28
        for place, filters in enumerate(self.convolutions):
            shapes += [(filters, channels, kernel, kernel), (filters,)]
            channels, side = filters, side + 2 * padding - kernel + 1
            side = side // 2 if pooled is None or pooled[place] else side
        inputs = channels * side * side
        for units in self.dense:
            shapes += [(units, inputs), (units,)]
            inputs = units
        return shapes

    def count(self, **options: Any) -> int:
        """Numbers in all of them."""
        return sum(int(np.prod(shape)) for shape in self.shapes(**options))

    def logits(
        self,
        weights: Sequence[np.ndarray],
        images: np.ndarray,
        *,
        skipped: frozenset[int] = frozenset(),
        activation: Callable[[Any], Any] = relu,
        last: Callable[[Any], Any] = lambda z: z,
        order: Sequence[int] = (0, 1, 2, 3),
        pool: Callable[[Any], Any] = lambda z: torch.nn.functional.max_pool2d(z, 2),
        before: Callable[[Any], Any] = lambda x: x,
    ) -> np.ndarray:
        """What comes out, (n, 10), in double precision; the options are ways of getting it wrong.

        Args:
            skipped: numbers of the layers, from 0 on, that have no activation.
            last: is done to the logits.
            order: of the axes before flatten.
            pool: instead of max pooling. before: is done to the images.
        """
        layers = [torch.from_numpy(np.asarray(array, dtype=np.float64)) for array in weights]
        pairs = list(zip(layers[::2], layers[1::2], strict=True))
        x = before(torch.from_numpy(np.asarray(images, dtype=np.float64)))
        number = 0
        for kernel, bias in pairs[: len(self.convolutions)]:
            x = torch.nn.functional.conv2d(x, kernel, bias, padding=1)
            x = pool(x if number in skipped else activation(x))
            number += 1
        x = x.permute(*order).flatten(1)
        for matrix, bias in pairs[len(self.convolutions) :]:
            x = torch.nn.functional.linear(x, matrix, bias)
            if number < len(pairs) - 1 and number not in skipped:
                x = activation(x)
            number += 1
        result: np.ndarray = last(x).numpy()
        return result


def numbers(seed: int, shapes: Sequence[Shape], found: Sequence[Sequence[int]]) -> list[np.ndarray]:
    """The weights that the student's process was told to fill in, in the shapes of the reference.

    Args:
        found: the shapes that they have there; a matrix may be the other way round, for `x @ W`.
    """
    weights = []
    for number, (shape, there) in enumerate(zip(shapes, found, strict=True)):
        rng, own = np.random.default_rng([seed, number]), tuple(there)
        wide = float(np.prod(own[1:])) if len(own) > 1 else 4.0
        values = (rng.normal(size=own) * (2 / wide) ** 0.5).astype("float32")
        weights.append(values if own == shape else values.T)
    return weights


def same_shapes(found: Sequence[Any], expected: Sequence[Shape]) -> bool:
    """Whether the parameters have the shapes of the reference; a matrix may be the other way round."""
    return len(found) == len(expected) and all(
        tuple(there) == shape or (len(shape) == 2 and tuple(there) == shape[::-1])
        for there, shape in zip(found, expected, strict=True)
    )


def in_words(shapes: Sequence[Any]) -> str:
    """Shapes of parameters, as a student would read them: weights and biases of each layer."""
    return ", ".join("x".join(str(int(side)) for side in shape) for shape in shapes) or "none"


def data(report: Mapping[str, Any], key: str) -> np.ndarray:
    """An array from a report.

    Raises:
        CheckFailure: it is something else.
    """
    value = report.get(key)
    if not isinstance(value, np.ndarray):
        raise CheckFailure("expected the model to give a tensor of logits, (n, 10)")
    return value
