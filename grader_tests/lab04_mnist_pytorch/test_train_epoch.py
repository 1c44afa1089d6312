"""Graders of `train_epoch`: the same weights as a loop of ours, batch for batch."""

import numpy as np
import pytest

from autograder.errors import CheckFailure
from autograder.grading import Mistake, expect_number
from grader_tests.lab04_mnist_pytorch import loops, training

pytestmark = pytest.mark.seconds(20)

TASK = "train_epoch"


def epoch(submission, rng, **options):
    """A report of the student's loop, and a function that runs another loop in the same way."""
    return watched(submission, drawn(rng, **options))


def drawn(rng, *, lr=0.1, factor=1.5, mode="training", calls=1, many=29):
    """Images, a model and how it is trained."""
    return (int(rng.integers(1 << 30)), training.draw(rng, many), lr, factor, mode, calls)


def watched(submission, setting):
    report = training.watch(submission, TASK, "run_epoch", *setting)
    for key in ("after", "returned"):
        if not isinstance(report.get(key), list) or len(report[key]) != setting[-1]:
            raise training.unreadable()
    return report, runner(setting)


def runner(setting):
    return lambda loop: training.reference("run_epoch", loop, *setting)


def uneven_epoch(submission, rng):
    """The same, where the mean of the batches' means is not that of all images: the last batch is a single image.

    The learning rate is 0: what is reported can be right where the weights are not.
    """
    for _ in range(100):
        setting = drawn(rng, lr=0.0, factor=1.0, many=57)
        losses, right, many = batch_numbers(runner(setting))
        loss, share = losses @ many / many.sum(), right.sum() / many.sum()
        if abs(losses.mean() / loss - 1) > 0.01 and abs((right / many).mean() - share) > 0.01 and right[-1] != right[0]:
            break
    return watched(submission, setting)


def expect_weights(report, run):
    """The weights after the last call."""
    right = run(training.right_epoch)
    got = training.weights(report["after"][-1], right["after"][-1])
    if np.allclose(got, right["before"], rtol=0, atol=1e-9):
        raise CheckFailure(
            f"no weight has changed: the model is untrained{training.why_unchanged(training.events(report))}"
        )
    mistakes = [(cause, hint, lambda loop=loop: run(loop)["after"][-1]) for cause, hint, loop in loops.EPOCHS]
    training.expect_changes(got, right["before"], right["after"][-1], mistakes)


@pytest.mark.task(TASK, weight=5)
def test_weights(submission, rng):
    """the weights after an epoch of four batches"""
    expect_weights(*epoch(submission, rng))


@pytest.mark.task(TASK)
@pytest.mark.needs("test_weights")
def test_second_epoch(submission, rng):
    """the weights after a second epoch"""
    expect_weights(*epoch(submission, rng, calls=2))


@pytest.mark.task(TASK)
def test_training_mode(submission, rng):
    """a model that was evaluated before is put into training mode"""
    report, _ = epoch(submission, rng, mode="eval")
    if not all(" training " in event for event in passes(report)):
        raise CheckFailure(
            "the model came in evaluation mode, and images went through it in that mode\n"
            "likely cause: model.train() is missing\nhint: the first line, before the loop"
        )


def passes(report):
    """The calls of the model."""
    seen = [event for event in training.events(report) if event.startswith("forward")]
    if not seen:
        raise CheckFailure("the model is never called\nhint: logits = model(images), for every batch")
    return seen


def numbers(report):
    """Loss and accuracy, as they were returned."""
    passes(report)
    before, after = report.get("before"), report["after"][-1]
    if not np.array_equal(before, training.weights(after, before)):
        raise CheckFailure(
            "the weights have changed, though the learning rate of opt is 0 here\n"
            "likely cause: opt is not used: an optimizer is made in the function\nhint: opt.step()"
        )
    got = report["returned"][-1]
    if isinstance(got, np.ndarray) and got.shape == (2,):
        got = tuple(got)
    if got is None:
        raise CheckFailure("expected (loss, accuracy), got None\nlikely cause: the function has no return statement")
    if not isinstance(got, tuple | list) or len(got) != 2:
        number = isinstance(got, int | float | np.ndarray | np.number)
        cause = "\nlikely cause: only one of the two is returned" if number else ""
        raise CheckFailure(f"expected two numbers, (loss, accuracy){cause}\nhint: return loss, accuracy")
    return got


def batch_numbers(run):
    """For each batch of the reference: loss, number of right answers, number of images; with weights that stay."""
    rows = []

    def loop(model, crit, opt, dl_tr):
        model.train()
        for images, labels in dl_tr:
            logits = model(images)
            rows.append((crit(logits, labels).item(), (logits.argmax(1) == labels).sum().item(), len(labels)))
        return 0.0, 0.0

    run(loop)
    losses, right, many = (np.array(column, dtype=float) for column in zip(*rows, strict=True))
    return losses, right, many


@pytest.mark.task(TASK)
def test_loss(submission, rng):
    """the first number returned: the mean loss of all images"""
    report, run = uneven_epoch(submission, rng)
    loss, _ = numbers(report)
    losses, right, many = batch_numbers(run)
    mistakes = [
        Mistake("the mean of the batches' means: the last batch is smaller, and counts less", losses.mean,
                "loss.item() * len(labels) is the sum over the images of a batch"),
        Mistake("the sum over the batches", losses.sum, "divide by the number of images"),
        Mistake("the sum over the images", lambda: float(losses @ many), "divide by the number of images"),
        Mistake("the batches' means are added up and divided by the number of images",
                lambda: float(losses.sum() / many.sum()), "loss.item() is the mean of a batch: times len(labels)"),
        Mistake("the loss of the last batch", lambda: losses[-1], "add up over all batches"),
        Mistake("the loss of the first batch", lambda: losses[0], "add up over all batches"),
        Mistake("the sum over the images, divided by the number of batches",
                lambda: float(losses @ many / len(many)), "divide by the number of images"),
        Mistake("loss and accuracy are exchanged", lambda: float(right.sum() / many.sum()),
                "return loss, accuracy, in this order"),
        Mistake("it is always 0", lambda: 0.0, "add up in the loop"),
    ]  # fmt: skip
    expect_number(loss, float(losses @ many / many.sum()), mistakes=mistakes, rtol=1e-3)


@pytest.mark.task(TASK)
def test_accuracy(submission, rng):
    """the second number returned: the share of images that were right"""
    report, run = uneven_epoch(submission, rng)
    _, accuracy = numbers(report)
    losses, right, many = batch_numbers(run)
    share = float(right.sum() / many.sum())
    mistakes = [
        Mistake("percent", lambda: 100 * share, "a share, from 0 to 1"),
        Mistake("the number of images that were right", right.sum, "divide by the number of images"),
        Mistake("the mean over the batches: the last batch is smaller, and counts less",
                lambda: float((right / many).mean()), "count the right ones, and divide once, at the end"),
        Mistake("the last batch alone", lambda: float(right[-1] / many[-1]), "add up over all batches"),
        Mistake("the right ones of the last batch, divided by the number of all images",
                lambda: float(right[-1] / many.sum()), "add up over all batches: +="),
        Mistake("the number of right ones is divided by the number of batches",
                lambda: float(right.sum() / len(many)), "divide by the number of images"),
        Mistake("loss and accuracy are exchanged", lambda: float(losses @ many / many.sum()),
                "return loss, accuracy, in this order"),
        Mistake("the share of wrong ones", lambda: 1 - share, "count where argmax and label are equal"),
    ]  # fmt: skip
    expect_number(accuracy, share, mistakes=mistakes, rtol=1e-4)


@pytest.mark.task(TASK)
@pytest.mark.needs("test_weights")
def test_learns(submission, rng):
    """ten epochs on 800 small digits: most of 500 others are right"""
    training.expect_learns(submission, TASK, "epoch", rng)
