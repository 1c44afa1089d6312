"""Graders of `make_criterion`: the loss, and its gradient, for given logits."""

import numpy as np
import pytest

from autograder.errors import CheckFailure, StudentException
from autograder.grading import Mistake, expect_array, expect_number
from grader_tests.references import torch
from grader_tests.torch_models import probe

TASK = "make_criterion"

CALL = '''
import torch

def look(make, logits, labels):
    """The loss and its gradient, or what came instead of a loss."""
    crit = make()
    report = {"crit": "None" if crit is None else "class" if isinstance(crit, type) else "right",
              "tensor": isinstance(crit, torch.Tensor)}
    if report["crit"] != "right" or not callable(crit):
        return report | {"callable": False}
    report["callable"] = True
    z = torch.from_numpy(logits).requires_grad_()
    report["loss"] = loss = crit(z, torch.from_numpy(labels))
    report["graph"] = isinstance(loss, torch.Tensor) and loss.requires_grad
    if report["graph"]:
        loss.sum().backward()
        report["gradient"] = z.grad
    return report
'''

functional = torch.nn.functional


def look(submission, logits, labels):
    try:
        found = submission.call_through(probe(CALL, "look"), TASK, logits, labels)
    except StudentException as error:
        cause = ""
        if error.type_name in ("RuntimeError", "ValueError", "IndexError"):
            cause = (
                "\nlikely cause: a loss that wants something else than logits (n, 10) and labels (n,), as MSELoss and "
                "BCELoss do\nhint: which loss is for one of several classes, whose numbers are given?"
            )
        if error.type_name == "AttributeError" and "module" in error.text:
            cause = "\nlikely cause: a slip of the pen in the name of the loss\nhint: nn.CrossEntropyLoss"
        raise StudentException(f"{error}{cause}", type_name=error.type_name, text=error.text) from error
    if not isinstance(found, dict):
        raise CheckFailure("the answer could not be read: something in your notebook changed how Python works")
    if found.get("callable") is not True:
        causes = {
            "None": "likely cause: the function has no return statement",
            "class": "likely cause: the brackets are missing: a class is returned, and no loss that was made of it\n"
            "hint: nn.CrossEntropyLoss()",
        }
        why = causes.get(str(found.get("crit")), "hint: what is returned is called with logits and labels")
        raise CheckFailure(f"expected a function or module that gives the loss\n{why}")
    return found


def values(logits, labels):
    """Cause, hint, and the wrong loss as a function of logits and labels, tensors both."""
    one_hot = functional.one_hot(torch.from_numpy(labels), logits.shape[1]).double()
    y = torch.from_numpy(labels)
    raw = "CrossEntropyLoss takes the softmax itself: give it the raw logits"
    return [
        ("softmax before the cross-entropy", raw, lambda z: functional.cross_entropy(torch.softmax(z, 1), y)),
        ("the negative log-likelihood of raw logits: log_softmax is missing",
         "nn.CrossEntropyLoss is log_softmax and NLLLoss in one", lambda z: functional.nll_loss(z, y)),
        ("the negative log-likelihood of probabilities: it wants their logarithms",
         "nn.CrossEntropyLoss is log_softmax and NLLLoss in one",
         lambda z: functional.nll_loss(torch.softmax(z, 1), y)),
        ("softmax over the images instead of the classes", "each image has its own ten probabilities",
         lambda z: functional.nll_loss(torch.log_softmax(z, 0), y)),
        ("the sum over the images instead of their mean", "the mean does not depend on the size of the batch",
         lambda z: functional.cross_entropy(z, y, reduction="sum")),
        ("one loss for each image, instead of their mean", "backward() wants a single number",
         lambda z: functional.cross_entropy(z, y, reduction="none")),
        ("label smoothing is added", "plain cross-entropy",
         lambda z: functional.cross_entropy(z, y, label_smoothing=0.1)),
        ("the squared error", "classes are no amounts: there is a loss for them",
         lambda z: functional.mse_loss(z, one_hot)),
        ("the squared error of probabilities", "classes are no amounts: there is a loss for them",
         lambda z: functional.mse_loss(torch.softmax(z, 1), one_hot)),
        ("the binary cross-entropy, ten times yes or no", "one of ten: one softmax over all classes",
         lambda z: functional.binary_cross_entropy_with_logits(z, one_hot)),
        ("a margin instead of the cross-entropy", "nn.CrossEntropyLoss",
         lambda z: functional.multi_margin_loss(z, y)),
        ("the sign is lost", "the loss of a right answer is small and above zero",
         lambda z: -functional.cross_entropy(z, y)),
    ]  # fmt: skip


@pytest.mark.task(TASK, weight=6)
def test_loss(submission, rng):
    """the loss of random logits"""
    logits = rng.normal(scale=2, size=(6, 10)).astype(np.float32)
    labels = rng.permutation(10)[:6]
    loss = look(submission, logits, labels).get("loss")
    z = torch.from_numpy(logits).double()
    mistakes = [
        Mistake(cause, lambda wrong=wrong: wrong(z).numpy(), hint) for cause, hint, wrong in values(logits, labels)
    ]
    expected = functional.cross_entropy(z, torch.from_numpy(labels)).item()
    expect_number(loss, expected, mistakes=mistakes, rtol=1e-4)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_loss")
def test_gradient(submission, rng):
    """its gradient: probabilities minus ones at the right places, for each image its share"""
    logits = rng.normal(scale=2, size=(4, 10)).astype(np.float32)
    labels = rng.integers(0, 10, size=4)
    report = look(submission, logits, labels)
    if report.get("graph") is not True:
        raise CheckFailure(
            "no gradient comes back through the loss\nlikely cause: .item(), .detach() or NumPy in the loss\n"
            "hint: return the tensor"
        )
    z = torch.from_numpy(logits).double().requires_grad_()
    functional.cross_entropy(z, torch.from_numpy(labels)).backward()
    expect_array(report.get("gradient"), z.grad.numpy(), rtol=1e-3)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_loss")
def test_large_logits(submission, rng):
    """logits of some hundreds, whose exponentials no float can hold"""
    logits = (200 * rng.normal(size=(5, 10))).astype(np.float32)
    labels = rng.integers(0, 10, size=5)
    loss = look(submission, logits, labels).get("loss")
    expected = functional.cross_entropy(torch.from_numpy(logits).double(), torch.from_numpy(labels)).item()
    if isinstance(loss, np.ndarray) and loss.size == 1 and not np.isfinite(loss.astype(float)).all():
        raise CheckFailure(
            "expected a number, got NaN or infinity\nlikely cause: exp of a large logit, or the logarithm of a "
            "probability that was rounded to 0\nhint: nn.CrossEntropyLoss subtracts the largest logit first; "
            "torch.logsumexp and log_softmax do, too"
        )
    expect_number(loss, expected, rtol=1e-3)
