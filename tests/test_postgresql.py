"""A class whose gradebook is a PostgreSQL database: a real server, started here for the tests."""

import csv
import glob
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from conftest import LAB01, small_course
from fake_pool import FakePool, hand_in
from nbgrader.api import Gradebook as Book
from test_resume import contents, next_step, start

from autograder.classroom.run import autograde

CLASS = ["ada", "boris", "chloe", "dmitri"]


def tool(name):
    """One of PostgreSQL's commands, which Debian keeps off the PATH."""
    found = shutil.which(name) or next(iter(sorted(glob.glob(f"/usr/lib/postgresql/*/bin/{name}"))), None)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("CI must have PostgreSQL: see .ci/run")
        pytest.skip("needs PostgreSQL: apt-get install postgresql")
    return found


@pytest.fixture(scope="module")
def server():
    """The URL of a new database. The server runs as an ordinary user, as it insists."""
    initdb, pg_ctl = tool("initdb"), tool("pg_ctl")
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))  # not pytest's: no other user may look into that
    user = {}
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)
        user = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}

    def run(*command):
        done = subprocess.run(
            command, cwd=folder, env={"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C"},
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, **user,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr

    data = str(folder / "data")
    run(initdb, "--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync", "-D", data)
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
    run(pg_ctl, "-D", data, "-w", "-t", "60", "-l", str(folder / "log"), "-o", options, "start")
    try:
        yield f"postgresql+psycopg2://postgres@/postgres?host={folder}"
    finally:
        run(pg_ctl, "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def course(own_course, server):
    """A course whose configuration names the server."""
    with (own_course.root / "nbgrader_config.py").open("a") as config:
        config.write(f'\nc.CourseDirectory.db_url = "{server}"\n')
    hand_in(own_course, LAB01, *CLASS)
    yield own_course
    with Book(server) as book:
        for student in CLASS:
            book.remove_student(student)
        book.remove_assignment(LAB01)


def grade(course):
    pool = FakePool(course, LAB01)
    autograde(course, LAB01, pool=lambda scratch: pool)
    return sorted(pool.graded)


def test_postgresql_and_sqlite_hold_the_same(course, server, tmp_path):
    assert grade(course) == CLASS
    assert grade(course) == []
    with Book(server) as book:
        book.find_grade("convolution_byhand", LAB01, LAB01, "ada").manual_score = 1.25
        book.db.commit()
    other = small_course(tmp_path / "sqlite")
    hand_in(other, LAB01, *CLASS)
    grade(other)
    with Book(f"sqlite:///{other.classroom}/gradebook.db") as book:
        book.find_grade("convolution_byhand", LAB01, LAB01, "ada").manual_score = 1.25
        book.db.commit()
    autograde(course, LAB01, force=True, pool=lambda scratch: FakePool(course, LAB01))
    autograde(other, LAB01, force=True, pool=lambda scratch: FakePool(other, LAB01))
    ours, theirs = contents(course, server), contents(other)
    for name in ours:
        assert ours[name] == theirs[name], name


def test_killed_in_the_middle_and_finished_by_the_next_run(course, server):
    process, steps = start(course, ahead=1)  # it cannot have come to the end
    assert next_step(process, steps) is not None
    process.kill()
    process.join()
    again = grade(course)
    assert 0 < len(again) < len(CLASS)
    interrupted = contents(course, server)
    assert autograde(course, LAB01, force=True, pool=lambda scratch: FakePool(course, LAB01))
    assert contents(course, server) == interrupted


def test_nbgrader_itself_reads_what_was_written(course, tmp_path):
    results = autograde(course, LAB01, pool=lambda scratch: FakePool(course, LAB01))
    command = [Path(sys.executable).parent / "nbgrader", "export", "--to", tmp_path / "marks.csv"]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(command, cwd=course.root, env=os.environ | {"PATH": path}, check=True, capture_output=True)
    with (tmp_path / "marks.csv").open() as file:
        exported = {row["student_id"]: float(row["raw_score"]) for row in csv.DictReader(file)}
    assert exported == {result.student: pytest.approx(result.score, abs=1e-3) for result in results}
