"""A live kernel behind the channel: calls, limits, death and replacement."""

from pathlib import Path

import numpy as np
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from autograder.channel import Foreign, Probe, Submission, agent_setup
from autograder.errors import CallTimeout, CheckFailure, KernelDied, NotWritten, StudentException
from autograder.grading.definitions import calls
from autograder.kernels.packages import KernelFlavour
from autograder.kernels.session import KernelSession, Limits

CELLS = [
    "import numpy as np",
    "import torch",
    """
def echo(*values, **named):
    return [*values, named]

def shout(values):
    print('x' * 1000)
    values[0] = 99
    return values.sum()

def breaks(values):
    return values / missing_name

def leaks(values):
    raise ValueError('the input was ' + str(values))

def stub():
    raise NotImplementedError('stub')

def forever():
    while True:
        pass

def stubborn():
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass

def dies():
    import os
    os._exit(3)

def leaves():
    exit()

class Loud(Exception):
    def __str__(self):
        raise RuntimeError('no text for you')

def odd():
    raise Loud

answer = 42
twice = lambda z: 2 * z
""",
]


@pytest.fixture(scope="module")
def submission():
    nb = new_notebook(cells=[new_code_cell(cell) for cell in CELLS])
    session = KernelSession(
        nb, KernelFlavour.BARE, setup=agent_setup(), limits=Limits(call_seconds=2.0, replacements=10)
    )
    session.run()
    yield Submission(session, "\n".join(CELLS), forbidden={"torch": "torch"})
    session.close()


@pytest.mark.parametrize("flavour", KernelFlavour)
def test_pictures_come_as_in_any_notebook(flavour):
    cells = ["import matplotlib.pyplot as plt\nplt.plot([1, 2]);", "plt.plot([1, 2])\nplt.show()", "plt.subplots()[0]"]
    session = KernelSession(
        new_notebook(cells=[new_code_cell(cell) for cell in cells]), flavour, setup=agent_setup(), limits=Limits()
    )
    try:
        session.run()
        for cell in session.nb.cells:
            assert "image/png" in cell.outputs[0].data, cell.source
    finally:
        session.close()


def test_a_bare_kernel_has_numpy_and_no_framework(submission):
    assert "No module named 'torch'" in str(submission._connection.nb.cells[1].outputs)
    assert submission.call("echo", 1) == [1, {}]


def test_arguments_arrive_whole(submission):
    array = np.arange(6, dtype=np.float32).reshape(2, 3)
    got = submission.call("echo", array, [1, (2.5, None)], {"a": "b"}, np.int64(3), key=float("inf"))
    np.testing.assert_array_equal(got[0], array)
    assert got[0].dtype == np.float32
    assert got[1:] == [[1, (2.5, None)], {"a": "b"}, 3, {"key": float("inf")}]


def test_names_and_probes_are_called_over_there(submission):
    assert isinstance(submission.call("echo", submission.name("twice"))[0], Foreign)
    assert isinstance(submission.call("echo", Probe("lambda z: z"))[0], Foreign)
    with pytest.raises(NotWritten, match="no 'nowhere'"):
        submission.call("echo", submission.name("nowhere"))


def test_a_function_of_the_graders_is_called_with_the_students(submission):
    each = Probe("lambda f, cases: [f(case) for case in cases]")
    assert submission.call_through(each, "twice", [1, 2.5, [3]]) == [2, 5.0, [3, 3]]
    with pytest.raises(NotWritten, match="no 'nothing'"):
        submission.call_through(each, "nothing", [1])
    with pytest.raises(CheckFailure, match="answer is not a function"):
        submission.call_through(each, "answer", [1])
    with pytest.raises(NotWritten, match="stub is not written yet"):
        submission.call_through(Probe("lambda f: f()"), "stub")
    with pytest.raises(StudentException, match="at your line: return values / missing_name"):
        submission.call_through(each, "breaks", [1])


def test_variables_can_be_read(submission):
    assert submission.value("answer") == 42


def test_changed_arguments_are_seen_and_prints_are_not(submission):
    call = submission.call_and_inspect("shout", np.array([1.0, 2.0]))
    assert call.value == 101.0
    assert call.args[0].tolist() == [99.0, 2.0]


def test_a_missing_name_and_a_stub_are_not_written(submission):
    with pytest.raises(NotWritten, match="no 'nothing'"):
        submission.call("nothing")
    with pytest.raises(NotWritten, match="not written yet"):
        submission.call("stub")


def test_a_variable_is_not_a_function(submission):
    with pytest.raises(CheckFailure, match="expected a function, got an int"):
        submission.call("answer")


def test_an_exception_comes_with_its_line(submission):
    with pytest.raises(StudentException, match="NameError: name 'missing_name' is not defined") as caught:
        submission.call("breaks", np.ones(3))
    assert "at your line: return values / missing_name" in str(caught.value)
    assert caught.value.type_name == "NameError"


def test_an_exception_does_not_carry_the_input_out(submission):
    secret = np.array([0.73125, 31415926.0])
    with pytest.raises(StudentException) as caught:
        submission.call("leaks", secret)
    assert "73125" not in str(caught.value)
    assert "31415926" not in str(caught.value)


def test_an_exception_without_text_is_still_an_exception(submission):
    with pytest.raises(StudentException, match="your code raised Exception"):
        submission.call("odd")


def test_a_function_that_exits_is_told_so(submission):
    with pytest.raises(KernelDied, match="asked Python to stop"):
        submission.call("leaves")
    assert submission.value("answer") == 42


@pytest.mark.parametrize("function", ["forever", "stubborn"])
def test_an_endless_call_is_stopped_and_the_kernel_goes_on(submission, function):
    with pytest.raises(CallTimeout, match="no answer within 2 s"):
        submission.call(function)
    assert submission.value("answer") == 42


def test_a_dead_kernel_is_replaced(submission):
    with pytest.raises(KernelDied, match="ended the Python process"):
        submission.call("dies")
    assert submission.value("answer") == 42


def test_a_cell_that_kills_the_kernel_costs_that_cell_only():
    cells = ["a = 1", "import os; os._exit(1)", "b = a + 1"]
    nb = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    session = KernelSession(nb, KernelFlavour.BARE, setup=agent_setup(), limits=Limits())
    try:
        session.run()
        assert Submission(session, "").value("b") == 2
        assert session.faults == {1: "it ended the Python process"}
    finally:
        session.close()


def test_cells_that_hang_or_flood_are_cut():
    cells = ["while True: pass", "for _ in range(3000): print('x' * 1000)", "c = 3"]
    nb = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    session = KernelSession(
        nb, KernelFlavour.BARE, setup=agent_setup(), limits=Limits(cell_seconds=2, output_bytes=10_000)
    )
    try:
        session.run()
        assert Submission(session, "").value("c") == 3
        assert "2 s" in session.faults[0]
        assert len(str(nb.cells[1].outputs)) < 40_000
        assert "the rest of the output was cut" in str(nb.cells[1].outputs)
    finally:
        session.close()


def test_nothing_is_left_behind(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    session = KernelSession(
        new_notebook(cells=[new_code_cell("x = 1")]), KernelFlavour.BARE, setup=agent_setup(), limits=Limits()
    )
    session.run()
    pid = session._runner.km.provisioner.pid
    session.close()
    assert not Path(f"/proc/{pid}").exists()
    assert [path.name for path in tmp_path.iterdir() if "kernel" in path.name or "work" in path.name] == []


def test_one_endless_loop_is_waited_for_once_and_answers_are_run_however_late_it_is():
    cells = [
        "def loop():\n    while True:\n        pass\n\ndef through():\n    return loop()",
        "loop()",
        "[through() for _ in range(2)]",
        "loop()",
        "late = 1",
        "answer = 7",
    ]
    nb = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    limits = Limits(cell_seconds=3, hurried_seconds=1, notebook_seconds=4.0)
    session = KernelSession(nb, KernelFlavour.BARE, setup=agent_setup(), limits=limits)
    try:
        session.run(calls(cells), always={5})
        assert session.faults == {
            1: "it did not finish within 3 s",
            2: "it did not finish within 1 s; an earlier cell that calls loop hung",
            3: "it was not run: the notebook had taken more than 4 s",
            4: "it was not run: the notebook had taken more than 4 s",
        }
        assert nb.cells[5].execution_count is not None
        assert nb.cells[5].outputs == []
    finally:
        session.close()
