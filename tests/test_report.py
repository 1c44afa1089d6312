"""What the class's results say together: at the end of a run, and on the report's page."""

import base64
import html
import io
import re
import subprocess
import xml.etree.ElementTree as ET

import pytest
from conftest import LAB01, small_course
from fake_pool import CAUSE, FakePool, hand_in
from rich.console import Console

from autograder.classroom import progress as progress_module
from autograder.classroom.progress import Display, summary
from autograder.classroom.report import write_report
from autograder.classroom.run import Progress, autograde
from autograder.classroom.statistics import count, histogram
from autograder.errors import UsageError
from autograder.results import NO_ANSWER, CheckResult, Outcome, Status, SubmissionResult, TaskResult

CLASS = [f"student{i:02}" for i in range(20)]


def check(name, outcome, message=""):
    return CheckResult(name, outcome, 1.0, message)


def result(student, *checks, status=Status.GRADED, error=None, score=1.0):
    tasks = (TaskResult("convolve", score, 2.0, status, checks),) if error is None else ()
    return SubmissionResult(student, "lab", 2.0, tasks, error=error)


FLIPPED = "expected 1, got 2\nlikely cause: the filter is flipped\nhint: do not"


def test_what_is_counted():
    counted = count(
        [
            result("ada", check("one", Outcome.OK), check("two", Outcome.OK), score=2.0),
            result("ben", check("one", Outcome.FAIL, FLIPPED), check("two", Outcome.SKIPPED, "not checked until ...")),
            result("cyd", check("one", Outcome.FAIL, FLIPPED), check("two", Outcome.FAIL, FLIPPED), score=0.0),
            result(
                "dan", check("one", Outcome.OK), check("two", Outcome.FAIL, "something else"), status=Status.TIMEOUT
            ),
            result("eve", error="damaged"),
        ],
        scores={"dan": 1.5},
    )
    assert (counted.graded, counted.ungraded, counted.scores) == (4, 1, (0.0, 1.0, 1.5, 2.0))
    one, two = counted.checks
    assert (one.passed, one.failed, one.skipped, one.rate) == (2, 2, 0, 0.5)
    assert (two.passed, two.failed, two.skipped, two.unexplained) == (1, 2, 1, 1)
    assert [c.name for c in counted.hardest] == ["two", "one"]
    (flipped,) = counted.misconceptions
    assert (flipped.cause, flipped.hint, flipped.students) == ("the filter is flipped", "do not", ["ben", "cyd"])
    assert flipped.checks == {"one": 2, "two": 1}
    assert counted.to_look_at == (("dan", "convolve: a call did not come back"), ("eve", "not graded: damaged"))
    assert counted.unfinished == ("ben", "cyd")


def test_an_empty_answer_in_words_is_no_hard_check():
    blank = check("an answer in your own words", Outcome.FAIL, NO_ANSWER)
    counted = count([result("ada", blank, check("one", Outcome.FAIL)), result("ben", blank)])
    assert [c.name for c in counted.hardest] == ["one"]
    assert [c.name for c in counted.checks] == ["an answer in your own words", "one"]


@pytest.mark.parametrize("scores", [[], [0.0, 0.4, 3.9, 4.0], [0.3 * 4 / 3 for _ in range(3)]])
def test_a_histogram_holds_everybody_once(scores):
    bins = histogram(scores, 4.0)
    assert sum(number for _, _, number in bins) == len(scores)
    assert (bins[0][0], bins[-1][1]) == (0.0, 4.0)
    for low, high, number in bins:
        inside = [score for score in scores if low - 1e-9 <= score < high - 1e-9 or score == high == 4.0]
        assert number == len(inside)


def test_a_lab_without_points_has_a_histogram():
    assert sum(number for _, _, number in histogram([0.0], 0.0)) == 1


def printed(console_options, *steps):
    stream = io.StringIO()
    console = Console(file=stream, width=120, highlight=False, **console_options)
    with Display(console, "lab") as display:
        display.start(len(steps), len(steps))
        for number, (given, unchanged) in enumerate(steps, start=1):
            display.step(Progress(given, number, len(steps), unchanged, 0.0 if unchanged else 2.0))
        display.notice("worker tcp://x is not used")
    return stream.getvalue()


STEPS = [(result("ada"), False), (result("\x1b[31mben", error="is [bold]damaged"), False), (result("cyd"), True)]


def test_plain_lines_where_there_is_no_terminal(monkeypatch):
    monkeypatch.setattr(progress_module, "_SECONDS_BETWEEN_LINES", 0.0)
    text = printed({}, *STEPS)
    assert "\x1b" not in text
    assert "lab: 3 submissions, 3 of them to be graded" in text
    assert "ben: not graded: is [bold]damaged" in text
    assert re.search(r"\[3/3\] 2 graded, 1 unchanged, 1 failures, [\d.]+/s", text)
    assert "worker tcp://x is not used" in text


def test_a_live_table_in_a_terminal():
    text = printed({"force_terminal": True}, *STEPS)
    for heading in ("done", "left", "rate", "time left", "failures"):
        assert heading in text
    assert "is [bold]damaged" in text


def test_the_summary_names_what_there_is_to_look_at():
    console = Console(file=io.StringIO(), width=120)
    console.print(*summary(count([given for given, _ in STEPS], seconds={"ada": 2.0}), took=4.0), sep="\n")
    text = console.file.getvalue()
    assert "marks of 2 students: mean 1.00, median 1.00 of 2" in text
    assert "ben" in text
    assert "not graded: is [bold]damaged" in text
    assert "time per student: median 2.0 s, longest 2.0 s (ada)" in text
    assert summary(count([])) == []


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = small_course(tmp_path_factory.mktemp("report") / "course")
    hand_in(course, LAB01, *CLASS)
    autograde(course, LAB01, pool=lambda scratch: FakePool(course, LAB01))
    return course


def pictures(page):
    """(text alternative, SVG) of every picture on a page."""
    for source, alt in re.findall(r'<img src="data:image/svg\+xml;base64,([^"]+)" alt="([^"]+)">', page):
        yield html.unescape(alt), base64.b64decode(source).decode()


def test_the_page_holds_all_it_needs(course):
    path = write_report(course, LAB01)
    assert path == course.classroom / "reports" / f"{LAB01}.html"
    page = path.read_text()
    found = list(pictures(page))
    assert len(found) == page.count("<img") == 5
    for alt, svg in found:
        assert len(alt) > 40
        ET.fromstring(svg)
    assert not re.search(r"(?:src|href)=\"(?!data:)", page)
    assert "<script" not in page
    assert page.count("<h1>") == 1
    for text in ("Teach this next", "not reached", "property 0", "The filter is", "turn it by 180 degrees?"):
        assert text in page
    assert html.escape(CAUSE)[10:] in page
    assert "<b>flipped" not in page
    assert all(student in page for student in CLASS)


def test_without_names_it_can_be_shown_to_the_class(course, tmp_path):
    page = write_report(course, LAB01, tmp_path / "deep" / "page.html", names=False).read_text()
    assert "Teach this next" in page
    assert not [student for student in CLASS if student in page]


def test_it_says_what_has_not_been_graded(tmp_path):
    course = small_course(tmp_path / "course")
    with pytest.raises(UsageError, match="has not been graded yet: run `autograder autograde"):
        write_report(course, LAB01)
    hand_in(course, LAB01, *CLASS[:2])
    autograde(course, LAB01, pool=lambda scratch: FakePool(course, LAB01))
    hand_in(course, LAB01, "late")
    changed = course.classroom / "submitted" / CLASS[0] / LAB01 / f"{LAB01}.ipynb"
    changed.write_text(changed.read_text() + "\n")
    page = write_report(course, LAB01).read_text()
    assert "1 submission has not been graded yet. 1 submission has been handed in anew since." in page


def test_marks_given_by_hand_count(tmp_path):
    from nbgrader.api import Gradebook as Book

    course = small_course(tmp_path / "course")
    hand_in(course, LAB01, "ada")
    autograde(course, LAB01, pool=lambda scratch: FakePool(course, LAB01))
    with Book(f"sqlite:///{course.classroom}/gradebook.db") as book:
        book.find_grade("convolution_byhand", LAB01, LAB01, "ada").manual_score = 3.75
        book.db.commit()
    assert "<dt>mean</dt><dd>3.75</dd>" in write_report(course, LAB01).read_text()


def test_a_browser_shows_it(course, chromium, tmp_path):
    path = write_report(course, LAB01)
    command = [
        chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        f"--user-data-dir={tmp_path}", "--dump-dom", path.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "Teach this next" in done.stdout
    assert done.stdout.count("<figure>") == 5
