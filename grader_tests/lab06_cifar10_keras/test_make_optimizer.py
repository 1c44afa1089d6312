"""Graders of `make_optimizer`: by the steps that it makes, however it is written."""

from dataclasses import dataclass

import numpy as np
import pytest

from autograder.channel import type_name
from autograder.errors import CheckFailure, StudentException
from grader_tests.lab06_cifar10_keras.probes import as_dictionary, probe, trainings

TASK = "make_optimizer"
RATE, MOMENTUM, DECAY = 0.01, 0.9, 1e-6

CAUSES = (
    ("ImportError", "legacy", "keras.optimizers.legacy is gone", "keras.optimizers.SGD, with a schedule for its rate"),
    ("ValueError", "lr", "the argument lr is called learning_rate today", "keras.optimizers.SGD(learning_rate=...)"),
    ("ValueError", "decay", "the argument decay is gone", "learning_rate takes a schedule: InverseTimeDecay"),
    ("ValueError", "recogni", "SGD has no argument of that name", "learning_rate, momentum, nesterov"),
)
"""Kind of the exception, a word in its text, the likely cause and a hint."""


@dataclass(frozen=True)
class Response:
    """What an optimizer makes of a single gradient of 1, and of none after it: the steps."""

    steps: np.ndarray

    @property
    def momentum(self) -> float:
        """How much of a step is left in the next one, once there is no gradient any more."""
        return float(self.steps[3] / self.steps[2]) if abs(self.steps[2]) > 1e-9 else 0.0

    @property
    def nesterov(self) -> bool:
        """Whether the first step is already as long as with the momentum that comes after it."""
        m = self.momentum
        return bool(m) and abs(self.steps[0] * m**2 - self.steps[1] * (1 + m)) < 0.02 * abs(self.steps[1])

    @property
    def rate(self) -> float:
        """The learning rate: what a single gradient of 1 moves the variable by, without any momentum."""
        return float(-self.steps[0] / (1 + (self.momentum if self.nesterov else 0)))


def run(submission, cases):
    """The paths of new optimizers."""
    try:
        found = submission.call_through(probe(trainings), TASK, cases)
    except StudentException as error:
        known = [why for kind, word, *why in CAUSES if kind == error.type_name and word in str(error)]
        because = f"\nlikely cause: {known[0][0]}\nhint: {known[0][1]}" if known else ""
        raise StudentException(f"{error}{because}", type_name=error.type_name, text=error.text) from error
    found = as_dictionary(found)
    if "other" in found:
        value = found["other"]
        why = ""
        if value is None:
            why = "\nlikely cause: the function has no return statement"
        elif isinstance(value, str):
            why = "\nlikely cause: a name stands for an optimizer with its default settings\nhint: keras.optimizers.SGD"
        elif value is Ellipsis or str(value).startswith("ellipsis"):
            why = "\nlikely cause: the ... placeholder is still there"
        elif found.get("kind") == "torch":
            why = "\nlikely cause: this is an optimizer of PyTorch\nhint: keras.optimizers.SGD"
        elif found.get("kind") == "schedule":
            why = "\nlikely cause: the schedule is returned, and not the optimizer that uses it"
            why += "\nhint: keras.optimizers.SGD(learning_rate=schedule, ...)"
        elif found.get("kind") == "class":
            why = "\nlikely cause: the class is returned, and not an optimizer of it\nhint: with brackets, it makes one"
        raise CheckFailure(f"expected a Keras optimizer, got {type_name(value)}{why}")
    found = as_dictionary(found, "paths", "new", "weight_decay")
    paths = found["paths"]
    if not isinstance(paths, list) or len(paths) != len(cases):
        raise CheckFailure("the answer could not be read: something in your notebook changed how Python works")
    for path, (_, gradients) in zip(paths, cases, strict=True):
        if not isinstance(path, np.ndarray) or path.shape != (len(gradients), *gradients[0].shape):
            raise CheckFailure("the answer could not be read: something in your notebook changed how Python works")
        if not np.isfinite(path).all():
            raise CheckFailure("expected steps of finite length, but some are NaN or infinite")
    return found


SMALL, LARGE = 0.05, 0.5


def impulse(height=LARGE, done=0):
    """A gradient in the first step, and none in the next five."""
    return done, [np.full(1, height if step == 0 else 0.0, np.float32) for step in range(6)]


def responses(submission, *cases):
    found = run(submission, list(cases))
    heights = [float(gradients[0][0]) for _, gradients in cases]
    paths = [path[:, 0].astype(float) / height for path, height in zip(found["paths"], heights, strict=True)]
    return [Response(np.diff(path, prepend=0.0)) for path in paths], found


def expect_plain(one, ten):
    """The steps grow with the gradient, which is ten times as large for one of them.

    Raises:
        CheckFailure: they do not, or there are none.
    """
    if np.abs(one.steps).max() < 1e-12:
        raise CheckFailure("the variable does not move at all\nlikely cause: the learning rate is 0")
    if not np.isclose(ten.steps[0], one.steps[0], rtol=0.02):
        raise CheckFailure(
            "a gradient that is ten times as large does not make a step ten times as long\n"
            "likely cause: this is another optimizer, Adam or RMSprop for instance, which scales each gradient\n"
            "hint: keras.optimizers.SGD"
        )


@pytest.mark.task(TASK, weight=2)
def test_learning_rate(submission, rng):
    """gradient descent, with a learning rate of 0.01 at the start"""
    (one, ten), _ = responses(submission, impulse(), impulse(SMALL))
    expect_plain(one, ten)
    if np.isclose(one.rate, RATE, rtol=0.01):
        return
    causes = {
        0.1: "the learning rate is 0.1",
        0.001: "the learning rate is 0.001",
        1e-6: "the rate of the decay stands where the learning rate should",
        0.9: "the momentum stands where the learning rate should",
        -0.01: "the variable moves up the slope: the learning rate is negative",
    }
    cause = next(
        (f"\nlikely cause: {why}" for rate, why in causes.items() if np.isclose(one.rate, rate, rtol=0.01)), ""
    )
    raise CheckFailure(f"expected a learning rate of 0.01 at the start, got {one.rate:.3g}{cause}")


@pytest.mark.task(TASK, weight=2)
def test_momentum(submission, rng):
    """a momentum of 0.9: each step keeps nine tenths of the one before"""
    (one, ten), _ = responses(submission, impulse(), impulse(SMALL))
    expect_plain(one, ten)
    if np.isclose(one.momentum, MOMENTUM, atol=0.005):
        return
    if abs(one.momentum) < 0.005:
        raise CheckFailure(
            "expected a momentum of 0.9, got none: without a gradient, the variable stands still at once\n"
            "likely cause: the momentum is forgotten: it is 0 if nothing is said\nhint: momentum=0.9"
        )
    cause = "\nlikely cause: 1 - 0.9 is what a step loses; the momentum is what it keeps"
    raise CheckFailure(
        f"expected a momentum of 0.9, got {one.momentum:.3g}"
        + (cause if np.isclose(one.momentum, 0.1, atol=0.005) else "")
    )


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_momentum")
def test_nesterov(submission, rng):
    """the momentum is Nesterov's"""
    (one,), _ = responses(submission, impulse())
    if not one.nesterov:
        raise CheckFailure(
            "the first step is shorter than Nesterov's momentum makes it\nlikely cause: Nesterov is forgotten: the "
            "momentum is the plain one if nothing is said\nhint: nesterov=True"
        )


@pytest.mark.task(TASK, weight=3)
def test_decay(submission, rng):
    """the learning rate is divided by 1 + 0.000001 * step"""
    counts = [0, *(int(n) for n in rng.integers([5_000, 150_000, 900_000], [20_000, 300_000, 2_000_000])), 500_000_000]
    (small, *found), seen = responses(submission, impulse(SMALL), *(impulse(done=n) for n in counts))
    expect_plain(found[0], small)
    first = found[0].steps[0]
    got = np.array([response.steps[0] / first for response in found])
    steps = np.array(counts)
    if np.allclose(got, 1 / (1 + DECAY * steps), rtol=2e-3):
        return
    shown = f"after {counts[3]:,} steps, expected {1 / (1 + DECAY * counts[3]):.3f} of the first rate, got {got[3]:.3f}"
    cause, hint = _decay_cause(steps[1:], got[1:], seen["weight_decay"] is True)
    raise CheckFailure(f"{shown}\nlikely cause: {cause}\nhint: {hint}")


def _decay_cause(steps, got, weight_decay):
    """Why the share of the first rate is `got` after so many steps."""
    use = "keras.optimizers.schedules.InverseTimeDecay(0.01, decay_steps=1, decay_rate=1e-6) is the formula"
    if weight_decay:
        return "weight_decay makes the weights smaller, and not the learning rate", use
    if np.allclose(got, 1, rtol=1e-4):
        return "the learning rate is not decayed: it is the same in all steps", (
            f"{use}; an argument decay= is one of old versions, and is ignored today with nothing but a warning"
        )
    with np.errstate(all="ignore"):
        per_step = (1 / got - 1) / steps
        if np.allclose(got[:3], np.exp(-DECAY * steps[:3]), rtol=2e-3):
            return "the decay is exponential", "1 / (1 + 1e-6 * step) falls more slowly than exp(-1e-6 * step)"
        if (got[0] < 1e-3 or got[2] < 1e-6 or got[3] < 1e-12) and np.isclose(got[3], 0, atol=1e-9):
            return "the decay is exponential, or a line that ends at 0", use
        if np.allclose(per_step[1:], per_step[-1], rtol=0.05) and per_step[-1] > 0:
            rate = per_step[-1]
            if rate > DECAY:
                return f"the decay is too fast: {rate:.3g} for each step, and not 0.000001", use
            if rate < 5e-12:
                return "the millionth is there twice: as decay_steps and as decay_rate", use
            return (
                f"the decay is too slow: {rate:.3g} for each step, as if the steps of a whole epoch counted as one",
                f"decay_steps is the number of steps after which the rate has been divided by 1 + decay_rate; {use}",
            )
        exponents = np.log(got) / steps
        if np.allclose(exponents[:3], exponents[0], rtol=0.05) and exponents[0] < 0:
            return "the decay is exponential", "1 / (1 + 1e-6 * step) falls more slowly than that"
    if got[2] > 1:
        return "the learning rate grows", use
    return "the decay follows another formula", use


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_learning_rate", "test_momentum", "test_nesterov", "test_decay")
def test_path(submission, rng):
    """the path of a few weights over eight steps"""
    gradients = [rng.normal(size=5).astype(np.float32) for _ in range(8)]
    done = int(rng.integers(400_000, 900_000))
    (path,) = run(submission, [(done, gradients)])["paths"]
    position, speed = np.zeros(5), np.zeros(5)
    for number, gradient in enumerate(gradients):
        rate = RATE / (1 + DECAY * (done + number))
        speed = MOMENTUM * speed - rate * gradient
        position = position + MOMENTUM * speed - rate * gradient
        if not np.allclose(path[number], position, rtol=1e-3, atol=1e-6):
            raise CheckFailure(
                f"step {number + 1} leads elsewhere\nlikely cause: something is done to the gradients or to the "
                "weights besides: clipping, weight decay, averaging\nhint: learning_rate, momentum and nesterov are all"
            )


@pytest.mark.task(TASK, weight=1)
def test_new_optimizer(submission, rng):
    """each call makes a new optimizer"""
    found = run(submission, [impulse(), impulse()])
    if found["new"] is not True:
        raise CheckFailure(
            "two calls give the same optimizer\nlikely cause: it is made outside of the function\n"
            "hint: an optimizer belongs to one model: make it inside of make_optimizer"
        )
