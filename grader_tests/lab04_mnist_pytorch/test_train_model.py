"""Graders of `train_model`: the same weights and the same history as a training of ours.

A right `train_epoch` stands in for the student's own, so that a mistake there is not paid for twice; if that does not
fit theirs, their own is taken.
"""

import numpy as np
import pytest

from autograder.channel import type_name
from autograder.errors import CallTimeout, CheckFailure, KernelDied, NotWritten, StudentFault
from autograder.grading import Mistake, expect_array
from grader_tests.lab04_mnist_pytorch import loops, training

pytestmark = pytest.mark.seconds(20)

TASK = "train_model"
KEYS = ("loss", "accuracy", "val_loss", "val_accuracy")


def judge(submission, rng, check, *, epochs=3, lr=0.1, factor=1.5, telling=lambda run: True):
    """Run the student's training and check the report: with our `train_epoch`, else with theirs.

    `telling` says of a training of ours whether its images can tell the mistakes apart; until then others are drawn.
    """

    def run(loop):
        return training.reference("run_model", loop, *setting, False)

    for _ in range(300):
        setting = (
            int(rng.integers(1 << 30)), training.draw(rng, 21), training.draw(rng, 11, test=True), lr, factor, epochs,
        )  # fmt: skip
        if telling(run):
            break

    try:
        return check(training.watch(submission, TASK, "run_model", *setting, True), run)
    except (CallTimeout, KernelDied, NotWritten):
        raise
    except StudentFault as fault:
        try:
            return check(training.watch(submission, TASK, "run_model", *setting, False), run)
        except (CallTimeout, KernelDied):
            raise
        except StudentFault:
            raise fault from None


def compare_weights(report, run):
    right = run(loops.training())
    got = training.weights(report.get("after"), right["after"])
    happened = training.events(report)
    if np.allclose(got, right["before"], rtol=0, atol=1e-9):
        raise CheckFailure(f"no weight has changed: the model is untrained{training.why_unchanged(happened)}")
    mistakes = [(cause, hint, lambda loop=loop: run(loop)["after"]) for cause, hint, loop in loops.TRAININGS]
    try:
        training.expect_changes(got, right["before"], right["after"], mistakes)
    except CheckFailure as fault:
        if "likely cause" not in str(fault) and "backward test" in happened:
            raise CheckFailure(
                f"{fault}\nlikely cause: training on the test set: gradients were computed from its images\n"
                "hint: while the test images are measured, there is no backward() and no step()"
            ) from fault
        raise


@pytest.mark.task(TASK, weight=3)
def test_weights(submission, rng):
    """the weights after three epochs"""
    judge(submission, rng, compare_weights)


@pytest.mark.task(TASK)
@pytest.mark.needs("test_weights")
def test_other_numbers_of_epochs(submission, rng):
    """one epoch, and four"""
    judge(submission, rng, compare_weights, epochs=1)
    judge(submission, rng, compare_weights, epochs=4)


def evaluations(report):
    """The calls of the model with test images, without those that it learned from: these are charged elsewhere."""
    happened = training.events(report)
    seen = [event for event in happened if event.startswith("forward test")]
    learned = happened.count("backward test")
    if learned:
        while learned and "forward test training grad" in seen:
            seen.remove("forward test training grad")
            learned -= 1
        if not seen:
            raise CheckFailure(
                "the model learns from the test images, and is never measured on them\n"
                "likely cause: training on the test set\nhint: no backward() and no step() for images of dl_te"
            )
    if not seen:
        raise CheckFailure(
            "the model never sees the test images\nlikely cause: there is no evaluation, or it goes through dl_tr\n"
            "hint: after each epoch, for images, labels in dl_te:"
        )
    return seen


@pytest.mark.task(TASK)
def test_evaluation_mode(submission, rng):
    """the test images are measured in evaluation mode"""

    def check(report, run):
        if not all(" eval " in event for event in evaluations(report)):
            raise CheckFailure(
                "test images went through the model in training mode\nlikely cause: model.eval() is missing, or comes "
                "after the test images\nhint: before the loop over dl_te; Dropout, for one, does something else then"
            )

    judge(submission, rng, check)


@pytest.mark.task(TASK)
def test_no_gradients(submission, rng):
    """no gradients are recorded while the test images are measured"""

    def check(report, run):
        if not all(event.endswith(" free") for event in evaluations(report)):
            raise CheckFailure(
                "gradients were recorded for test images, which costs time and memory\n"
                "likely cause: torch.no_grad() is missing in the evaluation\n"
                "hint: `with torch.no_grad():` around the loop over dl_te; model.eval() does not do it"
            )

    judge(submission, rng, check)


def history(report, epochs):
    """The four lists, as arrays."""
    got = report.get("returned")
    if not isinstance(got, dict):
        cause = "\nlikely cause: the function has no return statement" if got is None else ""
        raise CheckFailure(f"expected a dictionary with four lists, got {type_name(got)}{cause}")
    missing = [key for key in KEYS if key not in got]
    if missing:
        raise CheckFailure(
            f"the history lacks {', '.join(missing)}\nhint: its keys are loss, accuracy, val_loss and val_accuracy"
        )
    lists = {}
    for key in KEYS:
        values = got[key]
        values = list(values) if isinstance(values, np.ndarray) and values.ndim == 1 else values
        if not isinstance(values, list | tuple):
            raise CheckFailure(
                f"history['{key}'] is {type_name(values)}; expected a list with one number for each epoch\n"
                "likely cause: the list is overwritten by the last number\nhint: history[key].append(number)"
            )
        if len(values) != epochs:
            cause = "\nlikely cause: there is one number for each batch" if len(values) > 2 * epochs else ""
            cause = cause or (
                "\nlikely cause: the lists are made anew in each epoch, or the numbers are put in after the loop"
                if len(values) == 1
                else "\nhint: one turn of the loop for each epoch, range(epochs), and one append to each list in it"
            )
            raise CheckFailure(f"history['{key}'] has {len(values)} numbers for {epochs} epochs{cause}")
        try:
            lists[key] = np.array([float(value) for value in values])
        except (TypeError, ValueError, OverflowError) as error:
            raise CheckFailure(f"history['{key}'] holds something else than numbers") from error
    return lists


@pytest.mark.task(TASK)
def test_history(submission, rng):
    """it returns a history: four lists, one number for each epoch"""
    judge(submission, rng, lambda report, run: history(report, 3), lr=0.0)


def measured(run):
    """What a training of ours reports, with each batch: means and counts of training and of test images."""
    parts = {"train": [], "test": []}

    def rows(model, crit, dl):
        return [
            (crit(logits, labels).item(), (logits.argmax(1) == labels).sum().item(), len(labels))
            for images, labels in dl
            for logits in [model(images)]
        ]

    def loop(model, crit, opt, dl_tr, dl_te, epochs):
        for _ in range(epochs):
            model.train()
            parts["train"].append(np.array(rows(model, crit, dl_tr), dtype=float))
            model.eval()
            parts["test"].append(np.array(rows(model, crit, dl_te), dtype=float))

    run(loop)
    return parts


def some_right(run, which):
    """In each batch some images are right, and not all: else a mistake in counting them would not show."""
    _, right, many = measured(run)[which][0].T
    return bool(np.all((right > 0) & (right < many)))


def compare_history(report, run, which, prefix):
    """Both numbers of the training images, or of the test images. The learning rate is 0: all epochs are alike."""
    lists, parts = history(report, 2), measured(run)
    table = parts[which][0]
    other = parts["test" if which == "train" else "train"][0]
    losses, right, many = table.T

    def mean(rows):
        return float(rows[:, 0] @ rows[:, 2] / rows[:, 2].sum())

    def share(rows):
        return float(rows[:, 1].sum() / rows[:, 2].sum())

    said = {"train": "training", "test": "test"}
    elsewhere = f"these are the numbers of the {said['test' if which == 'train' else 'train']} images"
    wrong = {
        "loss": [
            (elsewhere, mean(other), "one pair of lists for each of the two"),
            ("the mean of the batches' means: the last batch is smaller, and counts less", losses.mean(),
             "loss.item() * len(labels), and divide by the number of images at the end"),
            ("the sum over the batches", losses.sum(), "divide by the number of images"),
            ("the sum over the images", float(losses @ many), "divide by the number of images"),
            ("the batches' means are added up and divided by the number of images", losses.sum() / many.sum(),
             "loss.item() is the mean of a batch: times len(labels)"),
            ("the loss of the last batch alone", losses[-1], "add up over all batches"),
            ("loss and accuracy are exchanged", share(table), "train_epoch returns loss, accuracy, in this order"),
        ],
        "accuracy": [
            (elsewhere, share(other), "one pair of lists for each of the two"),
            ("percent", 100 * share(table), "a share, from 0 to 1"),
            ("the number of images that were right", right.sum(), "divide by the number of images"),
            ("the mean over the batches: the last batch is smaller, and counts less", (right / many).mean(),
             "count the right ones, and divide once, at the end"),
            ("the last batch alone", right[-1] / many[-1], "add up over all batches"),
            ("the number of right ones is divided by the number of batches", right.sum() / len(many),
             "divide by the number of images"),
            ("loss and accuracy are exchanged", mean(table), "train_epoch returns loss, accuracy, in this order"),
        ],
    }  # fmt: skip
    expected = {"loss": mean(table), "accuracy": share(table)}
    for key, causes in wrong.items():
        mistakes = [Mistake(cause, lambda value=value: np.full(2, value), hint) for cause, value, hint in causes]
        try:
            expect_array(lists[prefix + key], np.full(2, expected[key]), mistakes=mistakes, rtol=1e-3)
        except CheckFailure as fault:
            raise CheckFailure(f"history['{prefix}{key}']: {fault}") from fault


@pytest.mark.task(TASK)
@pytest.mark.needs("test_history")
def test_training_numbers(submission, rng):
    """loss and accuracy in the history: those of the training images"""
    judge(
        submission, rng, lambda report, run: compare_history(report, run, "train", ""), epochs=2, lr=0.0, factor=1.0,
        telling=lambda run: some_right(run, "train"),
    )  # fmt: skip


@pytest.mark.task(TASK)
@pytest.mark.needs("test_history")
def test_test_numbers(submission, rng):
    """val_loss and val_accuracy in the history: those of the test images"""
    judge(
        submission, rng, lambda report, run: compare_history(report, run, "test", "val_"), epochs=2, lr=0.0, factor=1.0,
        telling=lambda run: some_right(run, "test"),
    )  # fmt: skip


@pytest.mark.task(TASK)
@pytest.mark.needs("test_weights")
def test_learns(submission, rng):
    """ten epochs on 800 small digits: most of 500 others are right"""
    training.expect_learns(submission, TASK, "model", rng)
