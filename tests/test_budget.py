"""Budgets and progress bars: what they say, and that they say it once."""

import contextlib
import os
import subprocess
import sys

import nbformat
import pytest
from nbclient import NotebookClient

from course import budget, progress


@pytest.fixture(autouse=True)
def no_budget_from_outside(monkeypatch):
    monkeypatch.delenv("COURSE_BUDGET", raising=False)
    monkeypatch.delenv("CI", raising=False)


def test_one_line_says_what_it_stands_at(capsys):
    run = budget.choose("quick")
    assert (run.name, run.train, run.test, run.epochs) == ("quick", 6_000, 2_000, 2)
    assert capsys.readouterr().out == (
        "Budget 'quick': 6,000 training and 2,000 test images, 2 epochs. "
        'For the full run write budget.choose("full").\n'
    )


def test_the_full_run_needs_no_advice(capsys):
    assert budget.choose("full", full=(10, 5, 1)) == budget.Budget("full", 10, 5, 1)
    assert capsys.readouterr().out == "Budget 'full': 10 training and 5 test images, 1 epoch.\n"


def test_the_environment_wins(monkeypatch, capsys):
    monkeypatch.setenv("COURSE_BUDGET", "grading")
    assert budget.choose("full").train == 600
    assert capsys.readouterr().out.startswith("Budget 'grading', as COURSE_BUDGET says: 600 training")


def test_an_unknown_name_is_refused(monkeypatch):
    with pytest.raises(ValueError, match="'full', 'quick' or 'grading', not 'ful'"):
        budget.choose("ful")
    monkeypatch.setenv("COURSE_BUDGET", "fast")
    with pytest.raises(ValueError, match=r"not 'fast'.*environment variable COURSE_BUDGET says so"):
        budget.choose("quick")


@pytest.mark.parametrize("amounts", [(1, 2), (1, 2, 0), (1.0, 2, 3), 5, "abc"])
def test_amounts_that_are_none_are_refused(amounts):
    with pytest.raises(ValueError, match="full is three whole numbers"):
        budget.choose("quick", full=amounts)


def test_a_budget_cannot_be_changed():
    with pytest.raises(AttributeError):
        budget.choose("quick").epochs = 7


def test_outside_jupyter_each_bar_is_one_line(capsys):
    with progress.bar([1, 2, 3], "epoch 1/2") as bar:
        assert [number for number in bar if bar.show(loss=number) is None] == [1, 2, 3]
        bar.show(val_loss=0.5)
        assert capsys.readouterr().out == ""
    out, err = capsys.readouterr()
    assert out.startswith("epoch 1/2: loss 3.0000, val_loss 0.5000, ")
    assert out.count("\n") == 1
    assert err == ""


def test_a_loop_alone_ends_its_bar(capsys):
    assert list(progress.bar(iter("ab"), "letters")) == ["a", "b"]
    assert capsys.readouterr().out.startswith("letters: 2 batches, ")


def test_a_bar_that_did_not_get_to_the_end_says_so(capsys):
    with contextlib.suppress(ZeroDivisionError), progress.bar(range(9), "epoch") as bar:
        for _ in bar:
            _ = 1 / 0
    assert capsys.readouterr().out.startswith("epoch: 0 of 9 batches, ")


def test_a_bar_of_a_bar_is_the_same_and_knows_its_loader():
    class Loader(list):
        dataset = "digits"

    outer = progress.bar(Loader([1, 2]), "outer")
    assert progress.bar(outer, "inner") is outer
    assert outer.dataset == "digits"
    assert len(outer) == 2
    with pytest.raises(AttributeError):
        _ = outer.something_else


def test_a_silent_block_shows_nothing(capsys):
    with progress.silent():
        list(progress.bar([1, 2], "quiet"))
    assert capsys.readouterr().out == ""
    list(progress.bar([1, 2], "loud"))
    assert capsys.readouterr().out.startswith("loud: ")


def test_graders_and_build_servers_are_not_interactive(monkeypatch):
    assert not progress.is_live()


LIVE = """
import os, time
os.environ.pop("COURSE_BUDGET", None), os.environ.pop("CI", None)
from course import progress
for epoch in range(2):
    with progress.bar(range(40), f"epoch {epoch + 1}/2") as bar:
        for number in bar:
            time.sleep(0.02)
            bar.show(loss=1 / (number + 1))
"""


def test_in_jupyter_a_bar_is_one_output_that_is_replaced():
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(LIVE)])
    NotebookClient(notebook, kernel_name="python3", timeout=60).execute()
    outputs = notebook.cells[0].outputs
    assert [output.output_type for output in outputs] == ["display_data", "display_data"]
    assert outputs[1].data["text/plain"].startswith("epoch 2/2: loss 0.0250, ")
    assert 'aria-label="epoch 2/2"' in outputs[1].data["text/html"]


KERAS = """
import keras, numpy as np
from course import progress
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
x = np.zeros((8, 2), "float32")
model.fit(x, x[:, :1], epochs=2, batch_size=4, verbose=0, validation_data=(x, x[:, :1]),
          callbacks=[progress.keras_callback()])
"""


def test_keras_shows_one_line_per_epoch():
    environment = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"}
    done = subprocess.run(
        [sys.executable, "-c", KERAS], capture_output=True, text=True, check=True, env=environment, timeout=300
    )
    lines = done.stdout.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("epoch 1/2: loss ")
    assert "val_loss" in lines[1]
