"""Training loops that are written the wrong way, to be run where the right one runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from grader_tests.lab04_mnist_pytorch.training import right_epoch
from grader_tests.references import torch

Loop = Callable[..., Any]


def epoch(
    *,
    mode: bool | None = True,
    zero: str = "after",
    loss_of: Callable[[Any, Any, Any], Any] = lambda crit, logits, labels: crit(logits, labels),
    steps: int = 1,
    batches: Callable[[list[Any]], list[Any]] = lambda all_: all_,
    optimizer: Callable[[Any, Any], Any] = lambda model, opt: opt,
    scale: Callable[[Any, Any], Any] = lambda loss, labels: loss,
) -> Loop:
    """A loop over one epoch; each option is a way of getting it wrong.

    Args:
        mode: the mode that the model is put into; None leaves it alone.
        zero: where gradients are set to zero: "after" the step, "never", "first" before the loop, "between" two
            batches, so that those of the last one are left for the next epoch.
        loss_of: crit, logits, labels -> loss. steps: how many of them for each batch.
        batches: which of the batches are used. optimizer: which one. scale: what is done to the loss.
    """

    def loop(model: Any, crit: Any, opt: Any, dl_tr: Any) -> None:
        opt = optimizer(model, opt)
        if mode is not None:
            model.train(mode)
        if zero == "first":
            opt.zero_grad()
        for number, (images, labels) in enumerate(batches(list(dl_tr))):
            if zero == "between" and number:
                opt.zero_grad()
            scale(loss_of(crit, model(images), labels), labels).backward()
            for _ in range(steps):
                opt.step()
            if zero == "after":
                opt.zero_grad()

    return loop


def one_step_at_the_end(model: Any, crit: Any, opt: Any, dl_tr: Any) -> None:
    model.train()
    for images, labels in dl_tr:
        crit(model(images), labels).backward()
    opt.step()
    opt.zero_grad()


def sgd(lr: float, momentum: float = 0.0) -> Callable[[Any, Any], Any]:
    return lambda model, opt: torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)


def without_smoothing(crit: Any, logits: Any, labels: Any) -> Any:
    return torch.nn.functional.cross_entropy(logits, labels)


ADD_UP = "the gradients add up: opt.zero_grad() is missing, or stands outside of the loop"

EPOCHS: tuple[tuple[str, str, Loop], ...] = (
    (ADD_UP, "backward() adds to the gradients that are there: set them to zero for every batch", epoch(zero="never")),
    (
        "the gradients of the last batch are still there in the first batch of an epoch, and add to its own",
        "opt.zero_grad() for every batch, the first one, too: an epoch may not be the first",
        epoch(zero="between"),
    ),
    (
        "softmax before the cross-entropy",
        "crit takes the raw logits, as the model gives them",
        epoch(loss_of=lambda crit, logits, labels: crit(torch.softmax(logits, 1), labels)),
    ),
    (
        "crit is not used: the loss is computed in another way",
        "the caller chooses the loss: crit(logits, labels)",
        epoch(loss_of=without_smoothing),
    ),
    (
        "opt is not used: an optimizer is made in the function",
        "the caller chooses the optimizer, and its learning rate",
        epoch(optimizer=sgd(0.1)),
    ),
    (
        "opt is not used: an optimizer is made in the function",
        "the caller chooses the optimizer, and its learning rate",
        epoch(optimizer=sgd(0.01)),
    ),
    (
        "training stops after the first batch",
        "return stands after the loop: is it indented too far?",
        epoch(batches=lambda all_: all_[:1]),
    ),
    (
        "the last batch, which is smaller, is left out",
        "every image is used once",
        epoch(batches=lambda all_: all_[:-1]),
    ),
    ("the first batch is left out", "every image is used once", epoch(batches=lambda all_: all_[1:])),
    (
        "there is one step for the whole epoch, after the loop",
        "a step for every batch: is opt.step() indented as far as loss.backward()?",
        one_step_at_the_end,
    ),
    (
        "the loss, the gradients and the step stand after the loop, for the last batch alone",
        "they belong into the loop",
        epoch(batches=lambda all_: all_[-1:]),
    ),
    ("there are two steps for each batch", "one opt.step() for each loss.backward()", epoch(steps=2)),
    (
        "the loss is divided by the number of images before backward()",
        "crit gives a mean already",
        epoch(scale=lambda loss, labels: loss / len(labels)),
    ),
    (
        "the loss is multiplied by the number of images before backward()",
        "backward() for the loss as crit gives it; multiply only the number that you add up",
        epoch(scale=lambda loss, labels: loss * len(labels)),
    ),
    (
        "the images are gone through twice",
        "one epoch: every image once",
        epoch(batches=lambda all_: all_ + all_),
    ),
    (
        "the model is in evaluation mode while it learns",
        "model.train() before the loop",
        epoch(mode=False),
    ),
)
"""Likely cause, hint, and the loop."""


def training(
    *,
    one_epoch: Loop = right_epoch,
    epochs: Callable[[int], int] = lambda epochs: epochs,
    loader: Callable[[Any, Any], Any] = lambda dl_tr, dl_te: dl_tr,
    test_too: bool = False,
) -> Loop:
    """A whole training; each option is a way of getting it wrong."""

    def loop(model: Any, crit: Any, opt: Any, dl_tr: Any, dl_te: Any, number: int) -> None:
        for _ in range(epochs(number)):
            one_epoch(model, crit, opt, loader(dl_tr, dl_te))
            if test_too:
                one_epoch(model, crit, opt, dl_te)
            model.eval()

    return loop


TRAININGS: tuple[tuple[str, str, Loop], ...] = (
    (
        "training on the test set",
        "train_epoch(model, crit, opt, dl_tr): the test images are for measuring alone",
        training(loader=lambda dl_tr, dl_te: dl_te),
    ),
    (
        "training on the test set, too",
        "while the test images are measured, there is no backward() and no step()",
        training(test_too=True),
    ),
    (
        "after the first epoch the model stays in evaluation mode: train() is missing, or stands before the loop",
        "evaluation mode is on until model.train() is called again: do that in every epoch",
        training(one_epoch=lambda model, *rest: (epoch(mode=None)(model, *rest), model.eval())),
    ),
    (
        "training ends after the first epoch",
        "return stands after the loop: is it indented too far?",
        training(epochs=lambda number: 1),
    ),
    ("there is one epoch too few", "range(epochs) has `epochs` turns", training(epochs=lambda number: number - 1)),
    ("there is one epoch too many", "range(epochs) has `epochs` turns", training(epochs=lambda number: number + 1)),
    *(
        (
            "the number of epochs is written into the function: `epochs` is not used",
            "the caller says how many: range(epochs)",
            training(epochs=lambda number, fixed=fixed: fixed),  # type: ignore[misc]
        )
        for fixed in (3, 5, 10)
    ),
    (
        "there are two epochs of training for each that is counted",
        "one call of train_epoch in each turn",
        training(epochs=lambda number: 2 * number),
    ),
    *((cause, hint, training(one_epoch=wrong)) for cause, hint, wrong in EPOCHS),
)
"""Likely cause, hint, and the loop."""
