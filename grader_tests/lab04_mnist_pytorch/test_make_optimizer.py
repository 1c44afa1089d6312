"""Graders of `make_optimizer`: what its steps do to a model with given gradients."""

import numpy as np
import pytest

from autograder.errors import CheckFailure, StudentException
from autograder.grading import Mistake, expect_array
from grader_tests.references import torch
from grader_tests.torch_models import probe

TASK = "make_optimizer"

CALL = '''
import torch

def look(make, seed, gradients):
    """The weights of a small model before and after each of two steps with given gradients."""
    rng = np.random.default_rng(seed)
    model = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.ReLU(), torch.nn.Linear(4, 2))
    with torch.no_grad():
        for weights in model.parameters():
            weights.copy_(torch.from_numpy(rng.normal(size=tuple(weights.shape))))
    opt = make(model)
    flat = lambda: torch.cat([weights.detach().reshape(-1) for weights in model.parameters()]).clone()
    report = {"opt": "None" if opt is None else "class" if isinstance(opt, type) else "right",
              "step": callable(getattr(opt, "step", None)), "zero": callable(getattr(opt, "zero_grad", None)),
              "flats": [flat()]}
    if report["opt"] != "right" or not report["step"]:
        return report
    for gradient in gradients:
        for weights, part in zip(model.parameters(), gradient):
            weights.grad = torch.from_numpy(part.copy())
        opt.step()
        report["flats"].append(flat())
    if report["zero"]:
        opt.zero_grad()
        left = [weights.grad for weights in model.parameters() if weights.grad is not None]
        report["left"] = sum(float(gradient.abs().sum()) for gradient in left)
    return report
'''

_space = {"np": np}
exec(CALL, _space)


def sgd(**options):
    return lambda model: torch.optim.SGD(model.parameters(), **options)


WRONG = (
    *((f"the learning rate is {lr}, not 0.1", "lr=0.1", sgd(lr=lr)) for lr in (1.0, 0.5, 0.2, 0.05, 0.01, 0.02, 0.001)),
    ("momentum is added: a step depends on the one before", "plain SGD", sgd(lr=0.1, momentum=0.9)),
    ("momentum is added: a step depends on the one before", "plain SGD", sgd(lr=0.1, momentum=0.9, nesterov=True)),
    ("momentum is added: a step depends on the one before", "plain SGD", sgd(lr=0.1, momentum=0.5)),
    ("momentum is added, and the learning rate is 0.01", "plain SGD: lr=0.1", sgd(lr=0.01, momentum=0.9)),
    ("weight decay is added", "plain SGD: lr=0.1 and nothing else", sgd(lr=0.1, weight_decay=1e-2)),
    ("weight decay is added", "plain SGD: lr=0.1 and nothing else", sgd(lr=0.1, weight_decay=1e-3)),
    ("weight decay is added", "plain SGD: lr=0.1 and nothing else", sgd(lr=0.1, weight_decay=0.1)),
    ("the steps go uphill, towards larger losses", "maximize stays False", sgd(lr=0.1, maximize=True)),
    *(
        (f"{kind.__name__} instead of SGD", "torch.optim.SGD",
         lambda model, kind=kind, lr=lr: kind(model.parameters(), lr=lr))
        for kind in (torch.optim.Adam, torch.optim.AdamW, torch.optim.RMSprop, torch.optim.Adagrad)
        for lr in (0.1, 0.01, 0.001)
    ),
    ("only the first layer is handed to the optimizer", "model.parameters() lists those of all layers",
     lambda model: torch.optim.SGD(model[0].parameters(), lr=0.1)),
    ("only the last layer is handed to the optimizer", "model.parameters() lists those of all layers",
     lambda model: torch.optim.SGD(model[-1].parameters(), lr=0.1)),
    ("the biases are left out", "model.parameters() lists all of them",
     lambda model: torch.optim.SGD([p for p in model.parameters() if p.ndim > 1], lr=0.1)),
)  # fmt: skip
"""Likely cause, hint, and the function."""


def look(submission, rng, steps):
    shapes = ((4, 3), (4,), (2, 4), (2,))
    gradients = [[rng.normal(size=shape).astype(np.float32) for shape in shapes] for _ in range(steps)]
    setting = (int(rng.integers(1 << 30)), gradients)
    try:
        report = submission.call_through(probe(CALL, "look"), TASK, *setting)
    except StudentException as error:
        cause = ""
        if error.type_name == "TypeError" and any(word in error.text for word in ("params", "iterable", "nn")):
            cause = "\nlikely cause: the model is handed over, instead of its parameters\nhint: model.parameters()"
        elif error.type_name == "TypeError":
            cause = "\nlikely cause: the optimizer gets no tensors\nhint: model.parameters(), with brackets"
        raise StudentException(f"{error}{cause}", type_name=error.type_name, text=error.text) from error
    if not isinstance(report, dict):
        raise CheckFailure("the answer could not be read: something in your notebook changed how Python works")
    if report.get("opt") != "right" or report.get("step") is not True:
        causes = {
            "None": "likely cause: the function has no return statement",
            "class": "likely cause: a class is returned, and no optimizer that was made of it\n"
            "hint: torch.optim.SGD(model.parameters(), lr=0.1)",
        }
        why = causes.get(str(report.get("opt")), "hint: torch.optim has optimizers; they have step() and zero_grad()")
        raise CheckFailure(f"expected an optimizer, with a method step()\n{why}")
    return report, lambda make: _space["look"](make, *setting)["flats"][-1].numpy()


def compare(submission, rng, steps):
    report, run = look(submission, rng, steps)
    flats = report.get("flats")
    right = run(sgd(lr=0.1))
    if not isinstance(flats, list) or not all(
        isinstance(flat, np.ndarray) and flat.shape == right.shape for flat in flats
    ):
        raise CheckFailure("the answer could not be read: something in your notebook changed how Python works")
    if np.array_equal(flats[-1], flats[0]):
        raise CheckFailure(
            "no weight of the model has changed after step()\nlikely cause: the optimizer is made for another model, "
            "or for copies of the parameters\nhint: the parameters of the model that is passed in: model.parameters()"
        )
    mistakes = [Mistake(cause, lambda make=make: run(make), hint) for cause, hint, make in WRONG]
    expect_array(flats[-1], right, mistakes=mistakes, rtol=1e-4, atol=1e-6)


@pytest.mark.task(TASK, weight=5)
def test_first_step(submission, rng):
    """the first step: each weight moves by 0.1 times its gradient, downhill"""
    compare(submission, rng, 1)


@pytest.mark.task(TASK, weight=4)
@pytest.mark.needs("test_first_step")
def test_later_steps(submission, rng):
    """later steps, with other gradients: nothing is remembered"""
    compare(submission, rng, 3)


@pytest.mark.task(TASK)
@pytest.mark.needs("test_first_step")
def test_zero_grad(submission, rng):
    """zero_grad() takes the gradients away"""
    report, _ = look(submission, rng, 1)
    if report.get("zero") is not True:
        raise CheckFailure("the optimizer has no method zero_grad()\nhint: those of torch.optim have one")
    left = report.get("left")
    if not isinstance(left, float | int) or left != 0:
        raise CheckFailure("after zero_grad(), gradients are left\nhint: those of torch.optim take all of them away")
