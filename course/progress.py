"""How far the training is: a live bar in Jupyter, and one line of text per epoch everywhere else.

The bar is tqdm's. It is shown in one output, which is replaced and never added to: what is kept in the notebook, on
paper, or by a grader is its last state alone.

    with progress.bar(batches, "epoch 1/5") as bar:
        for images, labels in bar:
            ...
            bar.show(loss=loss, accuracy=accuracy)
        bar.show(val_loss=..., val_accuracy=...)

    model.fit(..., verbose=0, callbacks=[progress.keras_callback()])
"""

from __future__ import annotations

import html
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Any

from course.budget import VARIABLE

_INTERVAL = 0.2
"""Seconds between two pictures of a live bar: as often as an eye can follow."""


def bar(batches: Iterable[Any], label: str = "") -> Bar:
    """Show a bar while a loop goes through `batches`; one that is a bar already is returned as it is.

    So a function that shows its own bar shows its caller's instead, if it is given one.

    Args:
        batches: what the loop goes through, e.g. a DataLoader; its attributes can be read from the bar, too.
        label: stands before the bar, e.g. "epoch 1/5".
    """
    return batches if isinstance(batches, Bar) else Bar(batches, label)


@contextmanager
def silent() -> Iterator[None]:
    """Show no bar while the block runs: for a loop of many short trainings."""
    global _silent
    before, _silent = _silent, True
    try:
        yield
    finally:
        _silent = before


_silent = False


class Bar:
    """Goes through what it is given, and says how far it is. As a context manager, it stays open until the block ends.

    Without `with`, it ends with the loop.
    """

    def __init__(self, batches: Iterable[Any], label: str = "") -> None:
        self._batches, self._label = batches, label
        self._numbers: dict[str, float] = {}
        self._done, self._begin, self._last = 0, perf_counter(), 0.0
        self._held = self._closed = False
        self._handle: Any = None

    def __iter__(self) -> Iterator[Any]:
        self._done = 0
        for batch in self._batches:
            self._refresh()
            yield batch
            self._done += 1
        if not self._held:
            self.close()

    def __len__(self) -> int:
        return len(self._batches)  # type: ignore[arg-type]

    def __getattr__(self, name: str) -> Any:
        # Only for what a bar has not itself: `loader.dataset`, `loader.batch_size`.
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._batches, name)

    def __enter__(self) -> Bar:
        self._held = True
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()

    def show(self, **numbers: Any) -> None:
        """Write numbers behind the bar: `bar.show(loss=0.31, accuracy=0.9)`. They stay until they are shown anew.

        Raises:
            TypeError, ValueError: one of them is no number.
        """
        self._numbers.update({name: float(number) for name, number in numbers.items()})
        self._refresh()

    def advance(self, done: int) -> None:
        """Say that this many batches are done: for a loop that is somebody else's."""
        self._done = done
        self._refresh()

    def close(self) -> None:
        """Show the last state; from now on nothing is shown."""
        if self._closed:
            return
        self._refresh(last=True)
        self._closed = True

    def _refresh(self, *, last: bool = False) -> None:
        now = perf_counter()
        if _silent or self._closed or (not last and now - self._last < _INTERVAL):
            return
        self._last = now
        if not is_live():
            if last:
                sys.stdout.write(self._line(now - self._begin) + "\n")
            return
        from IPython.display import display

        content = self._bundle(now - self._begin, last=last)
        if self._handle is None:
            self._handle = display(content, raw=True, display_id=True)
        else:
            self._handle.update(content, raw=True)

    def _bundle(self, seconds: float, *, last: bool) -> dict[str, str]:
        text = self._line(seconds) if last else self._meter(seconds)
        full, done = self._total() or 1, self._done
        value = full if last and done >= full else min(done, full)
        name = html.escape(self._label or "progress", quote=True)
        picture = f'<progress max="{full}" value="{value}" aria-label="{name}" style="width: 8em"></progress>'
        words = html.escape(self._line(seconds, unit=not last))
        return {"text/plain": text, "text/html": f"<div>{picture} {words}</div>"}

    def _total(self) -> int | None:
        try:
            return len(self)
        except TypeError:  # a generator does not know how many there are
            return None

    def _meter(self, seconds: float) -> str:
        from tqdm.std import tqdm  # type: ignore[import-untyped]

        return str(
            tqdm.format_meter(
                self._done, self._total(), seconds, ncols=100, prefix=self._label, unit="batch", postfix=self._words()
            )
        )

    def _line(self, seconds: float, *, unit: bool = False) -> str:
        total = self._total()
        far = f"{self._done:,} of {total:,} batches" if total is not None else f"{self._done:,} batches"
        begun = self._done != total
        parts = [far] if unit or begun else []
        parts += [self._words()] if self._numbers else []
        head = f"{self._label}: " if self._label else ""
        return head + ", ".join([*parts, f"{seconds:.1f} s"])

    def _words(self) -> str:
        return ", ".join(f"{name} {number:.4f}" for name, number in self._numbers.items())


def keras_callback() -> Any:
    """A Keras callback that shows one bar for each epoch; use it with `verbose=0`.

    Raises:
        ModuleNotFoundError: Keras is not installed.
    """
    import keras  # type: ignore[import-untyped]

    class Progress(keras.callbacks.Callback):
        """One bar per epoch, with the numbers that Keras logs."""

        bar: Bar | None = None

        def on_epoch_begin(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
            steps, epochs = self.params.get("steps"), self.params.get("epochs", epoch + 1)
            batches: Iterable[Any] = range(steps) if steps else iter(())
            self.bar = Bar(batches, f"epoch {epoch + 1}/{epochs}")

        def on_train_batch_end(self, batch: int, logs: dict[str, Any] | None = None) -> None:
            if self.bar is not None:
                self.bar.advance(batch + 1)

        def on_epoch_end(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
            if self.bar is not None:
                self.bar.show(**(logs or {}))
                self.bar.close()

    return Progress()


def is_live() -> bool:
    """Whether somebody may be looking: a notebook's kernel, and neither a grader nor a build server."""
    if os.environ.get(VARIABLE, "").strip() == "grading" or os.environ.get("CI"):
        return False
    if "ipykernel" not in sys.modules:
        return False
    from IPython import get_ipython

    return hasattr(get_ipython(), "kernel")
