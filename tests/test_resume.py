"""A run that is stopped anywhere, run again, ends as if it had not been; what is unchanged is not touched."""

import json
import multiprocessing
import os
import queue
import random
import shutil
import signal
import time
from concurrent.futures.process import BrokenProcessPool

import nbformat
import pytest
from conftest import LAB01, small_course
from fake_pool import FakePool, fake_grade, hand_in, run_in_child
from nbgrader.api import Gradebook as Book
from sqlalchemy import text

from autograder.classroom.gradebook import Gradebook
from autograder.classroom.lock import ClassroomBusy, Stopped, held
from autograder.classroom.run import autograde
from autograder.classroom.work import Done
from autograder.errors import UsageError
from autograder.grading.grade import ungradable
from autograder.lab import Course

CLASS = [f"student{i:02}" for i in range(12)]

spawning = multiprocessing.get_context("forkserver")
spawning.set_forkserver_preload(["fake_pool", "nbgrader.apps"])


def url(course):
    return f"sqlite:///{course.classroom}/gradebook.db"


def grade(course, **options):
    """One run; who was graded, and all that was told."""
    pool = FakePool(course, LAB01, options.pop("special", None))
    told = []
    autograde(course, LAB01, pool=lambda scratch: pool, on_progress=told.append, **options)
    return pool.graded, told


def contents(course, where=None):
    """Everything in the gradebook, but for identifiers made up by nbgrader, and every graded notebook.

    `where` is the gradebook's URL, by default that of the course's SQLite file.
    """
    queries = {
        "marks": """select sa.student_id, c.name, g.auto_score, g.manual_score, g.extra_credit,
            case when g.needs_manual_grade then 'manual' else '' end
            from grade g join base_cell c on c.id = g.cell_id join submitted_notebook n on n.id = g.notebook_id
            join submitted_assignment sa on sa.id = n.assignment_id""",
        "comments": """select sa.student_id, c.name, m.auto_comment, m.manual_comment
            from comment m join base_cell c on c.id = m.cell_id join submitted_notebook n on n.id = m.notebook_id
            join submitted_assignment sa on sa.id = n.assignment_id""",
        "submissions": "select student_id, timestamp, extension from submitted_assignment",
        "penalties": """select sa.student_id, n.late_submission_penalty from submitted_notebook n
            join submitted_assignment sa on sa.id = n.assignment_id""",
        "students": "select id from student",
    }
    with Book(where or url(course)) as book:
        found = {name: sorted(map(repr, book.db.execute(text(query)))) for name, query in queries.items()}
    root = course.classroom / "autograded"
    return found | {str(path.relative_to(root)): path.read_text() for path in root.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def classroom(tmp_path_factory):
    """A class that has been graded in one go, and one that has not been graded."""
    course = small_course(tmp_path_factory.mktemp("resume") / "course")
    hand_in(course, LAB01, *CLASS)
    fresh = tmp_path_factory.mktemp("fresh") / "course"
    shutil.copytree(course.root, fresh)
    grade(course)
    return course, Course(fresh)


@pytest.fixture
def graded(classroom, tmp_path):
    shutil.copytree(classroom[0].root, tmp_path / "course", copy_function=shutil.copy2)
    # What nbgrader writes is read-only, and a copy's times are cut.
    return Course(tmp_path / "course")


def start(course, ahead=0):
    """A run in a process of its own, and the students that it tells of; it waits when `ahead` are not asked for yet."""
    steps = spawning.Queue(ahead)
    process = spawning.Process(target=run_in_child, args=(str(course.root), LAB01, steps))
    process.start()
    return process, steps


def next_step(process, steps):
    """The next student that a run tells of; None when it has ended."""
    while True:
        try:
            return steps.get(timeout=0.05)
        except queue.Empty:
            if not process.is_alive():
                return None


def test_killed_twenty_times_anywhere_and_nothing_is_lost(classroom, tmp_path):
    uninterrupted, fresh = classroom
    expected = contents(uninterrupted)
    chance = random.Random(6)
    kills = 0
    for attempt in range(100):
        course = Course(tmp_path / str(attempt))
        shutil.copytree(fresh.root, course.root)
        while kills < 20:
            process, steps = start(course)
            try:
                for _ in range(chance.randrange(0, 5)):
                    if next_step(process, steps) is None:
                        break
                else:
                    time.sleep(chance.uniform(0, 0.08))  # somewhere within the next submission
            finally:
                process.kill()
                process.join()
            kills += process.exitcode == -signal.SIGKILL
            if process.exitcode == 0:
                break
            for path in (course.classroom / "autograded").rglob("*.ipynb"):
                nbformat.validate(nbformat.read(path, as_version=4))  # whole, at any time
        grade(course)
        assert contents(course) == expected
        assert not (course.classroom / ".autograded").exists()
        assert not list((course.classroom / "cache").rglob(".*"))
        if kills == 20:
            return
    raise AssertionError("the runs ended before they could be killed")


@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_between_two_submissions_and_the_rest_follows(classroom, tmp_path, signum):
    uninterrupted, fresh = classroom
    course = Course(tmp_path / "course")
    shutil.copytree(fresh.root, course.root)

    def stop(progress):
        if progress.done == 5:
            os.kill(os.getpid(), signum)

    handlers = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    with pytest.raises(Stopped, match="goes on from here") as stopped:
        autograde(course, LAB01, pool=lambda scratch: FakePool(course, LAB01), on_progress=stop)
    assert stopped.value.signum == signum
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == handlers
    done, _ = grade(course)
    assert len(done) == len(CLASS) - 5
    assert contents(course) == contents(uninterrupted)


def test_a_second_run_says_so_and_stops(graded):
    holding = spawning.Process(target=_hold, args=(str(graded.classroom), ready := spawning.Event()))
    holding.start()
    assert ready.wait(60)
    before = contents(graded)
    with pytest.raises(ClassroomBusy, match=f"another run is grading this classroom \\(process {holding.pid}, since"):
        grade(graded, force=True)
    assert issubclass(ClassroomBusy, UsageError)
    assert contents(graded) == before
    holding.kill()
    holding.join()
    assert grade(graded)[0] == []  # a lock whose holder was killed is no lock


def _hold(classroom, ready):
    from pathlib import Path

    with held(Path(classroom)):
        ready.set()
        time.sleep(600)


def test_what_a_killed_run_left_in_its_scratch_folder_is_removed_by_the_next(tmp_path):
    left = tmp_path / "autograder-run-killed"
    (left / "deep").mkdir(parents=True)
    precious = tmp_path / "precious"
    precious.mkdir()
    for folder in (left, precious):
        (tmp_path / ".lock").write_text(json.dumps({"pid": 1, "since": "1", "scratch": str(folder)}))
        with held(tmp_path) as scratch:
            assert scratch.is_dir()
        assert not scratch.exists()
    assert not left.exists()
    assert precious.exists()


def test_an_unchanged_class_is_left_alone(graded):
    before = contents(graded)
    # A copy's notebooks have other times: they are entered anew, from the store, and not graded.
    done, told = grade(graded)
    assert done == []
    assert all(progress.unchanged for progress in told)
    stamps = {path: path.stat().st_mtime_ns for path in (graded.classroom / "autograded").rglob("*.ipynb")}
    assert grade(graded)[0] == []
    assert {path: path.stat().st_mtime_ns for path in stamps} == stamps
    assert contents(graded) == before


def submission(course, student):
    return course.classroom / "submitted" / student / LAB01 / f"{LAB01}.ipynb"


def test_a_changed_submission_alone_is_graded_again(graded):
    path = submission(graded, "student03")
    nb = nbformat.read(path, as_version=4)
    nb.cells[-1].source = "name = 'anybody'"
    nbformat.write(nb, path)
    hand_in(graded, LAB01, "zoe")
    assert grade(graded)[0] == ["student03", "zoe"]


def test_only_those_who_match_are_graded(graded):
    assert grade(graded, students="student0[12]", force=True)[0] == ["student01", "student02"]


CHANGES = {
    "a grader": lambda root: append(root / "grader_tests" / LAB01 / "test_convolution_byhand.py", "\n# reworded\n"),
    "what graders share": lambda root: append(root / "grader_tests" / "references.py", "\n# reworded\n"),
    "data of a grader": lambda root: append(root / "grader_tests" / LAB01 / "expected.json", "{}"),
    "the release": lambda root: replaced(
        root / "release" / LAB01 / f"{LAB01}.ipynb", "# Convolution", "# The convolution"
    ),
}
NO_CHANGES = {
    "another lab": lambda root: [
        append(root / folder / "lab99" / name, "")
        for folder, name in (("source", "lab99.ipynb"), ("grader_tests", "test_it.py"))
    ],
    "the corpus": lambda root: append(root / "grader_tests" / "corpus" / LAB01 / "note.py", "\n"),
    "a solution": lambda root: replaced(
        root / "source" / LAB01 / f"{LAB01}.ipynb", "### END SOLUTION", '# done\\n",\n    "    ### END SOLUTION'
    ),
}


def append(path, more):
    path.parent.mkdir(exist_ok=True)
    path.write_text((path.read_text() if path.exists() else "") + more)


def replaced(path, old, new):
    changed = path.read_text().replace(old, new)
    assert changed != path.read_text()
    path.write_text(changed)


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_that_touches_marks_grades_all_again(graded, what):
    CHANGES[what](graded.root)
    assert sorted(grade(graded, students="student0[0-3]")[0]) == CLASS[:4]
    assert grade(graded, students="student0[0-3]")[0] == []


@pytest.mark.parametrize("what", NO_CHANGES)
def test_a_change_that_touches_no_mark_grades_nobody(graded, what):
    NO_CHANGES[what](graded.root)
    assert grade(graded)[0] == []


def test_a_change_of_engine_environment_or_secret_grades_all_again(graded, monkeypatch):
    from autograder.classroom import work

    def one():
        return grade(graded, students="student00")[0]

    other = work.Engine("another", "3.11", (("numpy", "1"),))
    with monkeypatch.context() as patch:
        patch.setitem(work._engines, "", other)
        assert one() == ["student00"]
        assert one() == []
    assert one() == ["student00"]
    with monkeypatch.context() as patch:
        patch.setattr(work, "distributions", lambda: [])
        assert one() == ["student00"]
    with monkeypatch.context() as patch:
        patch.setenv("AUTOGRADER_SECRET", "another")
        assert one() == ["student00"]
    with monkeypatch.context() as patch:
        patch.setenv("COURSE_DATA", "/elsewhere")
        assert one() == ["student00"]


def test_what_is_gone_is_entered_again_without_grading(graded):
    grade(graded)
    before = contents(graded)
    shutil.rmtree(graded.classroom / "autograded" / "student01")
    path = graded.classroom / "autograded" / "student02" / LAB01 / f"{LAB01}.ipynb"
    path.chmod(0o644)
    path.write_text("{}")
    with Book(url(graded)) as book:
        book.remove_submission(LAB01, "student03")
        book.find_grade("convolution_byhand", LAB01, LAB01, "student04").auto_score = 3.99
        book.db.commit()
    assert grade(graded)[0] == []
    assert contents(graded) == before
    (graded.classroom / "gradebook.db").unlink()
    assert grade(graded)[0] == []
    assert contents(graded) == before


def test_a_damaged_store_is_graded_anew(graded):
    cache = graded.classroom / "cache" / LAB01
    (cache / "student01.json").write_text("{")
    (cache / "student02.json").unlink()
    assert grade(graded)[0] == ["student01", "student02"]


def test_what_people_did_survives_grading_again(graded):
    with Book(url(graded)) as book:
        mark = book.find_grade("convolution_byhand", LAB01, LAB01, "student01")
        mark.manual_score, mark.extra_credit = 1.25, 0.5
        book.find_comment("convolution_byhand_answer", LAB01, LAB01, "student02").manual_comment = "Well done."
        book.db.commit()
        book.update_or_create_assignment(LAB01, duedate="2026-01-04 10:00:00 UTC")
        book.grant_extension(LAB01, "student03", days=2)
    (submission(graded, "student03").parent / "timestamp.txt").write_text("2026-01-05 10:00:00 UTC")
    before = contents(graded)
    assert len(grade(graded, force=True)[0]) == len(CLASS)
    after = contents(graded)
    assert after["comments"] == before["comments"]
    assert any("1.25, 0.5" in row for row in after["marks"])
    (row,) = [row for row in after["submissions"] if "student03" in row]
    assert "2026-01-05 10:00:00" in row
    assert "timedelta(days=2)" in row or "1970-01-03" in row
    assert sum(a != b for a, b in zip(before["marks"], after["marks"], strict=True)) == 1


def test_a_fault_of_ours_is_tried_again_and_a_broken_notebook_is_not(graded):
    def fault(lab, student, data):
        return Done(ungradable(student, lab, OSError("no space left")), final=False)

    def crash(lab, student, data):
        raise RuntimeError("out of luck")

    submission(graded, "student05").write_text("{}")
    special = {"student06": fault, "student07": crash}
    done, told = grade(graded, force=True, special=special)
    assert len(done) == len(CLASS)
    errors = {progress.result.student: progress.result.error for progress in told if progress.result.error}
    assert set(errors) == {"student05", "student06", "student07"}
    assert errors["student07"] == "internal error: RuntimeError: out of luck"
    done, told = grade(graded)
    assert done == ["student06", "student07"]
    assert [progress.result.student for progress in told if progress.result.error] == ["student05"]


def test_who_ends_the_grading_process_is_found_and_the_others_are_graded(graded):
    def end(lab, student, data):
        raise BrokenProcessPool

    lives = iter([True])

    def end_once(lab, student, data):
        if next(lives, False):
            raise BrokenProcessPool
        return fake_grade(lab, student, data)

    _, told = grade(graded, force=True, special={"student04": end, "student09": end_once})
    assert len(told) == len(CLASS)
    (failed,) = [progress.result for progress in told if progress.result.error]
    assert failed.student == "student04"
    assert failed.error.startswith("the process that graded it ended, twice")
    assert grade(graded)[0] == ["student04"]


def test_marks_are_those_of_nbgrader(graded, monkeypatch):
    """nbgrader's own autograde, given the same results, leaves the same gradebook and the same notebooks."""
    from autograder.grading import nbgrader_steps

    ours = contents(graded)
    api = Gradebook(graded)._api
    lab = graded.lab(LAB01)

    def same(nb, lab, *, student, notes):
        done = fake_grade(lab, student, submission(graded, student).read_bytes())
        return nbgrader_steps.Graded(done.result, nbformat.from_dict(json.loads(done.notebook)))

    monkeypatch.setattr(nbgrader_steps, "grade", same)
    monkeypatch.chdir(graded.root)
    for student in CLASS[:4]:
        assert api.autograde(lab.name, student, force=True)["success"]
    assert contents(graded) == ours


def test_a_gradebook_that_refuses_costs_one_submission(graded, monkeypatch):
    from nbgrader.preprocessors import SaveAutoGrades

    original = SaveAutoGrades._add_score
    before = contents(graded)

    def refuse(self, cell, resources):
        original(self, cell, resources)
        if self.student_id == "student02":
            raise RuntimeError("no such grade")

    with monkeypatch.context() as patch:
        patch.setattr(SaveAutoGrades, "_add_score", refuse)
        _, told = grade(graded, force=True)
    errors = {progress.result.student: progress.result.error for progress in told if progress.result.error}
    assert errors == {"student02": f"nbgrader could not record student02's {LAB01}: RuntimeError: no such grade"}
    assert contents(graded) == before  # the old mark and the old notebook are still there
    assert grade(graded)[0] == []
    assert contents(graded) == before
