"""A new lab is sound as it stands, and docs/authoring.md leads from it to another sound one."""

import json
import re

import nbformat
import pytest
from conftest import ROOT
from nbformat.v4 import new_code_cell, new_markdown_cell
from test_cli import run

from autograder.errors import UsageError
from autograder.grading.grade import grade_task
from autograder.lab import Course
from autograder.notebook import grade_id
from autograder.results import Status
from autograder.validate.gate import look, validate
from autograder.validate.scaffold import create
from autograder.validate.table import report_lines

LAB = "lab08_pooling"


def empty_course(root):
    for folder in ("source", "release", "grader_tests"):
        (root / folder).mkdir(parents=True)
    (root / "grader_tests" / "__init__.py").touch()
    (root / "nbgrader_config.py").write_text((ROOT / "nbgrader_config.py").read_text())
    return Course(root)


@pytest.fixture
def empty(tmp_path):
    return empty_course(tmp_path / "course")


def test_a_new_lab_has_all_its_parts(empty):
    paths = create(empty, LAB, title="Smoothing a signal")
    assert all((empty.root / path).is_file() for path in paths)
    report = look(Course(empty.root))
    assert report.ok, report_lines(report)
    lab = Course(empty.root).lab(LAB)
    assert [task.grade_id for task in lab.tasks] == ["moving_average", "moving_average_why"]
    assert lab.max_score == 3.0
    assert lab.release.cells[0].source.startswith("# Smoothing a signal\n")
    (result,) = grade_task(lab, "moving_average", "def moving_average(signal, width):\n    return signal").result.tasks
    assert result.status is Status.GRADED


def test_two_new_labs_have_tasks_of_their_own(empty):
    create(empty, "lab08_one")
    create(Course(empty.root), "lab09_two_words")
    course = Course(empty.root)
    assert [task.grade_id for task in course.lab("lab09_two_words").code_tasks] == ["moving_average_2"]
    assert course.lab("lab09_two_words").release.cells[0].source.startswith("# Two words\n")
    report = look(course)
    assert report.ok, report_lines(report)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Lab08", "'Lab08' cannot name a lab"),
        ("lab08-pooling", "cannot name a lab"),
        ("../lab08", "cannot name a lab"),
        ("lab08_other", "lab08 is taken, by lab08_pooling"),
        ("half_there", "grader_tests/half_there is there already"),
    ],
)
def test_a_name_that_will_not_do(empty, name, said):
    (empty.root / "source" / LAB).mkdir()
    (empty.root / "source" / LAB / f"{LAB}.ipynb").write_text("{}")
    (empty.root / "grader_tests" / "half_there").mkdir()
    with pytest.raises(UsageError, match=said):
        create(empty, name)


def test_the_command(empty):
    done = run("new", LAB, cwd=empty.root)
    assert done.returncode == 0, done.stderr
    assert f"source/{LAB}/{LAB}.ipynb" in done.stdout
    assert run("new", LAB, cwd=empty.root).returncode == 2


def blocks():
    """The code blocks of docs/authoring.md, each with its language and the text since the one before it."""
    text = (ROOT / "docs" / "authoring.md").read_text()
    found = re.findall(r"(.*?)^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [(before, language, block.rstrip("\n")) for before, language, block in found]


def nbgrader(name, **values):
    common = {"schema_version": 3, "cell_type": "code", "grade_id": name, "task": False}
    return {"nbgrader": common | values}


def test_authoring_followed_to_the_letter(empty):
    """The walk of docs/authoring.md, with each block put where its text says: the lab that comes out is sound."""
    create(empty, LAB, title="Smoothing a signal")
    path = empty.root / "source" / LAB / f"{LAB}.ipynb"
    nb = nbformat.read(path, as_version=4)
    cells = []
    corpus = empty.root / "grader_tests" / "corpus" / LAB / "count_places"
    corpus.mkdir()
    for before, language, block in blocks():
        file = re.search(r"`((?:grader_tests/[\w/]*)?\w+\.py)`:\s*$", before)
        if file:
            (empty.root / file[1] if "/" in file[1] else corpus / file[1]).write_text(block + "\n")
        elif language == "markdown":
            cells.append(new_markdown_cell(block, id=f"places-{len(cells)}"))
        elif language == "json":
            nb.metadata.lab = json.loads(block)["lab"]
        elif "BEGIN SOLUTION" in block:
            meta = nbgrader("count_places_answer", grade=False, solution=True, locked=False)
            cells.append(new_code_cell(block, id="places-answer", metadata=meta))
        elif "checks.equal" in block:
            meta = nbgrader("count_places", grade=True, solution=False, locked=True, points=1.0)
            cells.append(new_code_cell(block, id="places-checks", metadata=meta))
    assert len(cells) == 4
    below = next(index for index, cell in enumerate(nb.cells) if grade_id(cell) == "moving_average") + 1
    nb.cells[below:below] = cells
    nbformat.write(nb, path)
    assert run("release", LAB, cwd=empty.root).returncode == 0

    report = validate(Course(empty.root), [LAB], workers=2)
    (lab,) = report.labs
    assert report.ok, report_lines(report)
    assert (lab.tasks, lab.points) == (3, 4.0)
    assert lab.caught == lab.tried > 30
    assert lab.survivors == []
