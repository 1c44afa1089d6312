"""A small training that is watched: the same text runs a student's loop in their process, and ours in this one.

So a mistake is a loop that is written the wrong way, and runs on the same images with the same weights.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.channel import Submission
from autograder.errors import CheckFailure, StudentException
from autograder.grading import Mistake, expect_array
from grader_tests.lab04_mnist_pytorch.models import digits
from grader_tests.references import torch
from grader_tests.torch_models import probe

WATCHED = '''
import torch
from torch.utils.data import DataLoader, TensorDataset

torch.set_num_threads(1)  # other submissions are being looked at: more threads only wait for each other

class Noisy(torch.nn.Module):
    """As Dropout, it does one thing in training mode and another in evaluation mode; as Dropout does not, always the
    same."""
    def __init__(self, factor):
        super().__init__()
        self.factor = factor
    def forward(self, x):
        return self.factor * x if self.training else x

class Net(torch.nn.Module):
    """784 - 8 - 10, which notes what is done to it. The first pixel of a test image is 1."""
    def __init__(self, seed, factor, events):
        super().__init__()
        self.first, self.noisy, self.last = torch.nn.Linear(784, 8), Noisy(factor), torch.nn.Linear(8, 10)
        self.events = events
        rng = np.random.default_rng(seed)
        with torch.no_grad():
            for weights in self.parameters():
                size = 0.2 if weights.shape[-1] == 784 else 0.5
                weights.copy_(torch.from_numpy(size * rng.normal(size=tuple(weights.shape))))
    def forward(self, x):
        flat = x.flatten(1)
        data = "test" if float(flat[0, 0]) == 1.0 else "train"
        logits = self.last(torch.relu(self.noisy(self.first(flat))))
        self.note("forward", data, "training" if self.training else "eval", "grad" if logits.requires_grad else "free")
        if logits.requires_grad:
            logits.register_hook(lambda gradient: self.note("backward", data))
        return logits
    def zero_grad(self, set_to_none=True):
        self.note("zero")
        super().zero_grad(set_to_none)
    def note(self, *words):
        if len(self.events) < 3000:
            self.events.append(" ".join(words))
    def flat(self):
        return torch.cat([weights.detach().reshape(-1) for weights in self.parameters()]).clone()

class Steps(torch.optim.SGD):
    def __init__(self, model, lr, momentum):
        self.model = model
        super().__init__(model.parameters(), lr=lr, momentum=momentum)
    def step(self, closure=None):
        self.model.note("step")
        return super().step(closure)
    def zero_grad(self, set_to_none=True):
        self.model.note("zero")
        super().zero_grad(set_to_none)

class Loss(torch.nn.CrossEntropyLoss):
    """Not quite the usual one: whoever puts the usual one in its place gets other weights."""
    def __init__(self, model):
        super().__init__(label_smoothing=0.2)
        self.note = model.note
    def forward(self, logits, labels):
        self.note("loss")
        try:
            return super().forward(logits, labels)
        except NotImplementedError:  # PyTorch's word for a wrong dtype; that of an untouched stub here
            raise RuntimeError("expected float type") from None

def loader(images, labels, batch):
    return DataLoader(TensorDataset(torch.from_numpy(images), torch.from_numpy(labels)), batch_size=batch)

def right_epoch(model, crit, opt, dl_tr, *more, **named):
    """What stands in for the student's own train_epoch while train_model is looked at."""
    model.train()
    total, right, seen = 0.0, 0, 0
    for images, labels in dl_tr:
        logits = model(images)
        loss = crit(logits, labels)
        loss.backward()
        opt.step()
        opt.zero_grad()
        total += loss.item() * len(labels)
        right += (logits.argmax(1) == labels).sum().item()
        seen += len(labels)
    return total / seen, right / seen

def run_epoch(function, seed, train, lr, factor, mode, calls):
    """Weights and what was returned after each of several calls."""
    events = []
    model = Net(seed, factor, events)
    model.train(mode == "training")
    crit, opt, dl = Loss(model), Steps(model, lr, 0.5), loader(*train, 8)
    report = {"before": model.flat(), "after": [], "returned": []}
    for _ in range(calls):
        report["returned"].append(function(model, crit, opt, dl))
        report["after"].append(model.flat())
    return report | {"events": events}

def run_model(function, seed, train, test, lr, factor, epochs, swapped):
    """The same for a whole training, with a right train_epoch in the place of the student's, if it is swapped."""
    events = []
    model = Net(seed, factor, events)
    crit, opt = Loss(model), Steps(model, lr, 0.5)
    names = getattr(function, "__globals__", {})
    theirs, there = names.get("train_epoch"), "train_epoch" in names
    if swapped:
        names["train_epoch"] = right_epoch
    report = {"before": model.flat()}
    try:
        report["returned"] = function(model, crit, opt, loader(*train, 8), loader(*test, 8), epochs)
    finally:
        if swapped and there:
            names["train_epoch"] = theirs
        elif swapped:
            names.pop("train_epoch", None)
    return report | {"after": model.flat(), "events": events}

def learn(function, which, seed, images, labels, held_out, epochs, swapped):
    """Train a small network on digits, and ask it about others, whose labels are not here."""
    torch.manual_seed(seed)
    model = torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(784, 32), torch.nn.ReLU(), torch.nn.Linear(32, 10))
    crit, opt = torch.nn.CrossEntropyLoss(), torch.optim.SGD(model.parameters(), lr=0.1)
    dl = loader(images, labels, 16)
    if which == "epoch":
        for _ in range(epochs):
            function(model, crit, opt, dl)
    else:
        names = getattr(function, "__globals__", {})
        theirs, there = names.get("train_epoch"), "train_epoch" in names
        if swapped:
            names["train_epoch"] = right_epoch
        try:
            function(model, crit, opt, dl, loader(images[:50], labels[:50], 16), epochs)
        finally:
            if there:
                names["train_epoch"] = theirs
            else:
                names.pop("train_epoch", None)
    model.eval()
    with torch.no_grad():
        return {"said": model(torch.from_numpy(held_out)).argmax(1)}
'''

_space: dict[str, Any] = {"np": np}
exec(WATCHED, _space)
right_epoch: Callable[..., tuple[float, float]] = _space["right_epoch"]

Images = tuple[np.ndarray, np.ndarray]


def reference(function: str, *args: Any) -> dict[str, Any]:
    """The same in this process, as a report with arrays."""
    report = _space[function](*args)
    return {
        key: [_array(part) for part in value]
        if key in ("after", "returned") and isinstance(value, list)
        else _array(value)
        for key, value in report.items()
    }


def _array(value: Any) -> Any:
    return value.detach().numpy() if isinstance(value, torch.Tensor) else value


def draw(rng: np.random.Generator, many: int, *, test: bool = False) -> Images:
    """Images (n, 1, 28, 28), float32, and labels; the first pixel says what they are for.

    They are dim, so that no training of these few steps runs away: after that, one mistake looks like another.
    """
    images = (0.2 * rng.random(size=(many, 1, 28, 28))).astype(np.float32)
    images[:, 0, 0, 0] = float(test)
    return images, rng.integers(0, 10, size=many)


CAUSES = (
    (
        "RuntimeError",
        ("second",),
        "the losses of several batches are added up as tensors, and backward() goes through all of them",
        "loss.item() is the plain number",
    ),
    (
        "RuntimeError",
        ("grad",),
        "the loss has no record of how it was computed",
        "no .item(), .detach(), argmax or torch.no_grad() between model(images) and loss.backward()",
    ),
    (
        "AttributeError",
        ("float", "backward"),
        "the loss is turned into a plain number before backward()",
        "call backward() on the tensor; loss.item() is for the sum",
    ),
    (
        "ValueError",
        ("batch_size",),
        "crit gets something else than (logits, labels)",
        "crit(model(images), labels)",
    ),
    (
        "RuntimeError",
        ("expected", "type"),
        "crit gets something else than logits and labels, or gets them in the wrong order",
        "crit(logits, labels), where logits are floats, (n, 10), and labels whole numbers, (n,)",
    ),
    (
        "ValueError",
        ("unpack",),
        "a batch is not taken apart in the right way",
        "for images, labels in dl_tr:",
    ),
    (
        "TypeError",
        ("unpack",),
        "train_epoch returns something else than a pair (loss, accuracy)",
        "return two numbers with a comma between them",
    ),
    (
        "TypeError",
        ("not subscriptable",),
        "a loader is indexed, which only a loop can go through",
        "for images, labels in dl_tr:",
    ),
)
"""Kind of the exception, words in its text, likely cause and hint."""


def watch(submission: Submission, task: str, function: str, *args: Any) -> dict[str, Any]:
    """What one of the functions above reports of a student's loop.

    Raises:
        StudentException: it raised, with the likely cause. CheckFailure: the report has another form.
    """
    try:
        found = submission.call_through(probe(WATCHED, function), task, *args)
    except StudentException as error:
        cause = next(
            (
                f"\nlikely cause: {why}\nhint: {what}"
                for kind, words, why, what in CAUSES
                if kind == error.type_name and all(word in error.text.lower() for word in words)
            ),
            "",
        )
        raise StudentException(f"{error}{cause}", type_name=error.type_name, text=error.text) from error
    if not isinstance(found, dict):
        raise unreadable()
    return found


def unreadable() -> CheckFailure:
    return CheckFailure("the answer could not be read: something in your notebook changed how Python works")


def events(report: dict[str, Any]) -> list[str]:
    """What was done to the model, in order.

    Raises:
        CheckFailure: the report has another form.
    """
    found = report.get("events")
    if not isinstance(found, list) or not all(isinstance(event, str) for event in found):
        raise unreadable()
    return found


def weights(value: Any, like: Any) -> np.ndarray:
    """The weights of the watched model, finite or not.

    Raises:
        CheckFailure: the report has another form.
    """
    if not isinstance(value, np.ndarray) or value.shape != like.shape:
        raise unreadable()
    return value


def why_unchanged(happened: list[str]) -> str:
    """Why no weight has changed, from what was done."""
    kinds = [event.split()[0] for event in happened]
    train = [event for event in happened if event.startswith("forward train")]
    if not [event for event in happened if event.startswith("forward")]:
        return "\nlikely cause: the model is never called\nhint: logits = model(images), for every batch"
    if not train:
        return "\nlikely cause: the model never sees the training images\nhint: for images, labels in dl_tr:"
    if "backward" not in kinds:
        return "\nlikely cause: loss.backward() is missing\nhint: it computes the gradients that the step follows"
    if "step" not in kinds:
        return (
            "\nlikely cause: opt.step() is missing, which changes the weights\n"
            "hint: forward, loss, backward, step, zero gradients"
        )
    if kinds.index("step") < kinds.index("backward"):
        return "\nlikely cause: opt.step() comes before loss.backward()\nhint: forward, loss, backward, step, zero"
    return (
        "\nlikely cause: the gradients are set to zero between backward() and step()\n"
        "hint: opt.zero_grad() stands after opt.step(), or before loss.backward()"
    )


def expect_learns(submission: Submission, task: str, which: str, rng: np.random.Generator) -> None:
    """Trained by the student's loop on digits, a small network of ours knows most of some others."""
    images, labels = digits()
    order = rng.permutation(len(images))
    train, test = order[:800], order[800:1300]
    setting = (which, int(rng.integers(1 << 30)), images[train], labels[train], images[test], 10)
    try:
        report = watch(submission, task, "learn", *setting, True)
    except StudentException:
        if which == "epoch":
            raise
        report = watch(submission, task, "learn", *setting, False)
    said = report.get("said")
    if not isinstance(said, np.ndarray) or said.shape != (len(test),):
        raise unreadable()
    share = float(np.mean(said == labels[test]))
    if share < LEARNT:
        raise CheckFailure(
            f"{share:.0%} of the other digits are right; a loop of ours comes to about 95%\n"
            "likely cause: the model is not trained on all batches of all epochs\n"
            "hint: is there a break, a return or a fixed number that ends one of the loops early?"
        )


LEARNT = 0.75
"""Share of digits that have to be right after ten epochs: loops that are right came to 0.87 or more with each of 250
seeds, and those that leave off after two batches of each epoch to 0.44 in the mean."""


def expect_changes(
    got: np.ndarray, before: np.ndarray, right: np.ndarray, mistakes: list[tuple[str, str, Callable[[], np.ndarray]]]
) -> None:
    """The weights have changed as they have in a training of ours.

    What is compared are the changes: beside the weights they are so small that a wrong one would pass.

    Args:
        mistakes: likely cause, hint, and the weights that it leads to.
    """
    known = [Mistake(cause, lambda wrong=wrong: wrong() - before, hint) for cause, hint, wrong in mistakes]
    try:
        expect_array(got - before, right - before, mistakes=known, rtol=5e-3, atol=5e-6)
    except CheckFailure as fault:
        raise CheckFailure(f"how the weights have changed: {fault}") from fault
