"""Grading in processes of this machine: what happens when one of them ends, and what a hostile student can spoil."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import pytest
from conftest import LAB01, TASK, small_course, solution

from autograder.classroom.pools import LocalPool
from autograder.classroom.run import autograde
from autograder.classroom.work import pack
from autograder.errors import LabError
from autograder.grading.grade import with_answers

HOSTILE = """
import os, signal, threading
def convolution_byhand(img, f, activation=None):
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    for process in filter(str.isdigit, os.listdir("/proc")):
        try:
            os.kill(int(process), signal.SIGKILL)
        except OSError:
            pass
    hoard = []
    while True:
        hoard.append(bytearray(64 * 1024 * 1024))
"""


def hand_in(course, student, answer):
    path = course.classroom / "submitted" / student / LAB01 / f"{LAB01}.ipynb"
    path.parent.mkdir(parents=True)
    nbformat.write(with_answers(course.lab(LAB01), {TASK: answer}), path)


@pytest.fixture
def course(tmp_path):
    """Three students, of whom one made a mistake."""
    course = small_course(tmp_path / "course")
    right = solution(course, LAB01, TASK)
    for number in range(3):
        hand_in(course, f"student{number}", right if number % 3 else right.replace("activation(", "abs("))
    return course


def test_a_hostile_student_changes_nobody_elses_mark_and_a_killed_process_none(course):
    alone = {result.student: result for result in autograde(course, LAB01, workers=2)}
    hand_in(course, "mallory", HOSTILE)
    killed = []

    def kill(progress):
        if not killed:
            worker = multiprocessing.active_children()[0]
            killed.append(worker.pid)
            os.kill(worker.pid, signal.SIGKILL)

    beside = {result.student: result for result in autograde(course, LAB01, workers=2, force=True, on_progress=kill)}
    assert killed
    mallory = beside.pop("mallory")
    assert (mallory.score, mallory.error) == (0.0, None)
    assert beside == alone
    assert {result.error for result in alone.values()} == {None}
    assert len({result.score for result in alone.values()}) == 2


def test_workers_end_with_their_pool_and_leave_nothing(course, tmp_path):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    pool = LocalPool(1, scratch)
    pool.check(pack(course, course.lab(LAB01))).result(timeout=300)
    (worker,) = multiprocessing.active_children()
    assert any(scratch.iterdir())
    pool.close(now=True)
    assert not worker.is_alive()


def _pool_in_a_child(root, connection):
    from autograder.lab import Course

    course = Course(Path(root))
    pool = LocalPool(1, Path(root))
    pool.check(pack(course, course.lab(LAB01))).result(timeout=300)
    connection.send([child.pid for child in multiprocessing.active_children()])
    time.sleep(600)


def test_workers_end_when_the_run_is_killed(course):
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    run = context.Process(target=_pool_in_a_child, args=(str(course.root), theirs))
    run.start()
    workers = ours.recv()
    assert workers
    run.kill()
    run.join()
    for _ in range(600):
        if not any(_alive(pid) for pid in workers):
            return
        time.sleep(0.1)
    raise AssertionError("a worker outlives its run")


@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_validation_leaves_nothing(course, tmp_path, signum):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    command = [sys.executable, "-m", "autograder", "validate", "--quick", "--workers", "1"]
    run = subprocess.Popen(
        command,
        cwd=course.root,
        env=os.environ | {"TMPDIR": str(scratch)},
        stderr=subprocess.DEVNULL,
        # Whoever is started in the background of a shell's script is deaf to SIGINT, and so is all that it starts.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    # While the warm process imports, it looks at nothing else, and Matplotlib makes the folder of its fonts anew.
    while not any(scratch.glob("autograder-validate-*/autograder-fonts-*")):
        assert run.poll() is None
        time.sleep(0.01)
    processes = _descendants(run.pid)
    assert len(processes) >= 2  # a worker, and its warm process
    run.send_signal(signum)
    assert run.wait(60) == 128 + signum
    for _ in range(100):
        if not any(map(_alive, processes)):
            break
        time.sleep(0.1)
    else:
        raise AssertionError("a process outlives the validation")
    assert list(scratch.glob("autograder-validate-*")) == []


def _descendants(pid):
    children = [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return children + [grandchild for child in children for grandchild in _descendants(child)]


def _alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_lab_that_contradicts_itself_is_told_by_the_first_worker(course, tmp_path):
    (course.root / "grader_tests" / LAB01 / f"test_{TASK}.py").write_text("import nothing_like_this\n")
    pool = LocalPool(1, tmp_path)
    try:
        with pytest.raises(LabError, match="cannot be loaded"):
            pool.check(pack(course, course.lab(LAB01))).result(timeout=300)
    finally:
        pool.close(now=True)
