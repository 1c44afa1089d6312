"""A class graded on the workers of a Dask cluster, which are processes of this machine here."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import pytest
from conftest import LAB01, ROOT, TASK, small_course, solution
from fake_pool import hand_in

from autograder.classroom.cluster import ClusterError, ClusterPool
from autograder.classroom.run import autograde
from autograder.classroom.work import Engine, this_engine
from autograder.errors import UsageError
from autograder.grading.grade import with_answers

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def cluster():
    """A scheduler on this machine, without workers."""
    with distributed.LocalCluster(n_workers=0, threads_per_worker=1, dashboard_address=None, processes=True) as found:
        yield found


@pytest.fixture
def workers(cluster):
    """Start and end workers: `workers(2)`, or `workers(1, path)` with another engine in front of the path."""
    own = []

    def scale(number, path=None):
        if path is None:
            cluster.scale(number)
        else:
            command = [sys.executable, "-m", "distributed.cli.dask_worker", cluster.scheduler_address]
            options = ["--no-nanny", "--no-dashboard", "--nthreads", "1", "--local-directory", str(path)]
            environment = os.environ | {"PYTHONPATH": str(path)}
            own.append(subprocess.Popen(command + options, cwd=path, env=environment, stderr=subprocess.DEVNULL))
        with distributed.Client(cluster, set_as_default=False) as client:
            client.wait_for_workers(number + len(own), timeout=120)

    yield scale
    for process in own:
        process.kill()
        process.wait()
    cluster.scale(0)
    with distributed.Client(cluster, set_as_default=False) as client:
        while client.scheduler_info()["workers"]:
            time.sleep(0.1)


@pytest.fixture
def course(tmp_path):
    """Six students, of whom two made mistakes."""
    course = small_course(tmp_path / "course")
    right = solution(course, LAB01, TASK)
    for number in range(6):
        answer = right if number % 3 else right.replace("activation(", "abs(")
        nb = with_answers(course.lab(LAB01), {TASK: answer})
        path = course.classroom / "submitted" / f"student{number}" / LAB01 / f"{LAB01}.ipynb"
        path.parent.mkdir(parents=True)
        nbformat.write(nb, path)
    return course


def scores(results):
    assert [result.error for result in results] == [None] * len(results)
    return [result.score for result in results]


def test_a_worker_is_killed_in_the_middle_and_all_are_graded(cluster, workers, course):
    workers(2)
    with distributed.Client(cluster, set_as_default=False) as client:
        pids = list(client.run(os.getpid).values())
    told = []

    def kill(progress):
        if not told:
            os.kill(pids[0], signal.SIGKILL)
        told.append(progress)

    results = autograde(course, LAB01, cluster=cluster.scheduler_address, on_progress=kill)
    assert len(told) == len(results) == 6
    (course.classroom / "gradebook.db").unlink()
    shutil.rmtree(course.classroom / "cache")
    assert scores(results) == scores(autograde(course, LAB01, workers=1))


def test_a_worker_with_another_engine_is_refused(cluster, workers, course, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(ROOT / "autograder", other / "autograder", ignore=shutil.ignore_patterns("__pycache__"))
    with (other / "autograder" / "errors.py").open("a") as file:
        file.write("# another version\n")
    workers(0, other)
    said = "no worker of the cluster .* can be used: another version of the engine"
    with pytest.raises(ClusterError, match=said):
        autograde(course, LAB01, cluster=cluster.scheduler_address)
    workers(1)
    told = []
    results = autograde(course, LAB01, students="student[01]", cluster=cluster.scheduler_address, on_notice=told.append)
    assert scores(results)[1] == 4
    (line,) = told
    assert line.startswith("worker tcp://")
    assert "is not used: another version of the engine" in line


def test_a_worker_that_comes_later_with_another_engine_is_refused_too(cluster, workers, course, tmp_path):
    pool = None
    workers(1)
    try:
        pool = ClusterPool(cluster.scheduler_address)
        assert pool.probe() == []
        other = tmp_path / "other"
        shutil.copytree(ROOT / "autograder", other / "autograder", ignore=shutil.ignore_patterns("__pycache__"))
        with (other / "autograder" / "errors.py").open("a") as file:
            file.write("# another version\n")
        workers(1, other)
        told = []
        results = autograde(course, LAB01, pool=lambda scratch: pool, on_notice=told.append)
        assert len(scores(results)) == 6
        assert len(told) <= 1  # it may not have been given anything
    finally:
        if pool is not None:
            pool.close(now=True)


def test_no_cluster_is_a_wrong_call(own_course):
    hand_in(own_course, LAB01, "ada")
    assert issubclass(ClusterError, UsageError)
    with pytest.raises(ClusterError, match="no Dask scheduler answers at tcp:"):
        autograde(own_course, LAB01, cluster="tcp://127.0.0.1:1")
    assert not Path(own_course.classroom / "autograded").exists()


def test_a_cluster_without_workers(cluster, own_course):
    hand_in(own_course, LAB01, "ada")
    with pytest.raises(ClusterError, match="has no workers"):
        autograde(own_course, LAB01, cluster=cluster.scheduler_address)


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (
            Engine("b" * 64, "3.11.1", (("numpy", "2.0"),)),
            "another version of the engine (bbbbbbbb instead of aaaaaaaa)",
        ),
        (Engine("a" * 64, "3.12.0", (("numpy", "2.0"),)), "Python 3.12.0 instead of 3.11.1"),
        (Engine("a" * 64, "3.11.1", (("numpy", "1.9"),)), "numpy 1.9 instead of 2.0"),
        (Engine("a" * 64, "3.11.1", ()), "numpy missing instead of 2.0"),
        (Engine("a" * 64, "3.11.1", (("numpy", "2.0"), ("pandas", "3"))), ""),
    ],
)
def test_what_is_different_about_an_engine(other, said):
    assert Engine("a" * 64, "3.11.1", (("numpy", "2.0"),)).difference(other) == said


def test_this_engine_knows_its_packages():
    names = dict(this_engine().packages)
    assert {"numpy", "torch", "nbgrader", "ipykernel"} <= names.keys()
