"""What is committed fits together: versions, releases, the student's package."""

import itertools
import re
import subprocess
import sys
import tomllib
import zipfile

import nbformat
import pytest
import yaml
from conftest import ROOT, copy_course

from autograder.classroom.gradebook import Gradebook
from autograder.lab import Course
from autograder.notebook import grade_id
from autograder.validate.corpus import entries

LABS = Course(ROOT).lab_names


def locked() -> dict[str, str]:
    return dict(re.findall(r"^([A-Za-z0-9_.-]+)==([^ ;\n]+)", (ROOT / "requirements.lock").read_text(), re.MULTILINE))


def test_conda_and_the_lock_file_name_the_same_versions():
    versions = locked()
    environment = yaml.safe_load((ROOT / "environment.yml").read_text())
    conda = [line for line in environment["dependencies"] if isinstance(line, str) and "=" in line]
    pip = next(line["pip"] for line in environment["dependencies"] if isinstance(line, dict))
    named = dict(re.match(r"([\w-]+)==?([\w.]+)", line).groups() for line in (*conda, *pip))
    assert named.pop("python") == "3.11"
    assert named.pop("pytorch-cpu") == versions["torch"] == "2.13.0"
    assert named.pop("tensorflow") == versions["tensorflow-cpu"]
    assert named == {name: versions[name] for name in named}


def test_conda_names_all_that_a_student_needs():
    text = (ROOT / "environment.yml").read_text()
    for line in (ROOT / "course" / "requirements.txt").read_text().splitlines():
        name = re.match(r"[\w-]*", line)[0]
        assert not name or name == "torch" or re.search(rf"- {name}=", text), name


def test_the_lock_file_meets_every_requirement():
    from packaging.requirements import Requirement

    versions = {name.lower().replace("_", "-"): version for name, version in locked().items()}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lines = [line for extra in project["optional-dependencies"].values() for line in extra]
    lines += [line for line in (ROOT / "course" / "requirements.txt").read_text().splitlines() if line[:1].isalpha()]
    for requirement in map(Requirement, lines):
        if requirement.marker is None or requirement.marker.evaluate():
            assert requirement.specifier.contains(versions[requirement.name.lower().replace("_", "-")]), requirement


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory):
    course = copy_course(tmp_path_factory.mktemp("release") / "course")
    gradebook = Gradebook(course)
    for name in LABS:
        gradebook.release(name)
    return course


@pytest.mark.parametrize("lab", LABS)
def test_release_is_what_source_builds(rebuilt, lab):
    built = rebuilt.root / "release" / lab / f"{lab}.ipynb"
    assert built.read_bytes() == (ROOT / "release" / lab / f"{lab}.ipynb").read_bytes(), "run `make release`"


@pytest.mark.parametrize("lab", LABS)
def test_a_release_holds_no_solution(lab):
    """A hint may say one line of a solution; two lines that follow each other are not to be found."""
    source = nbformat.read(ROOT / "source" / lab / f"{lab}.ipynb", as_version=4)
    released = nbformat.read(ROOT / "release" / lab / f"{lab}.ipynb", as_version=4)
    shown = [line.strip() for cell in released.cells for line in cell.source.splitlines()]
    pairs = set(itertools.pairwise(shown))
    assert not [line for line in shown if "SOLUTION" in line]
    for cell in source.cells:
        for solved in re.findall(r"### BEGIN SOLUTION\n(.*?)\n\s*### END SOLUTION", cell.source, re.DOTALL):
            lines = [line.strip() for line in solved.splitlines()]
            assert not set(itertools.pairwise(lines)) & pairs


@pytest.mark.parametrize("folder", ["source", "release"])
@pytest.mark.parametrize("lab", LABS)
def test_notebooks_are_clean(folder, lab):
    nb = nbformat.read(ROOT / folder / lab / f"{lab}.ipynb", as_version=4)
    assert all(not cell.get("outputs") and cell.get("execution_count") is None for cell in nb.cells)
    assert len({cell.id for cell in nb.cells}) == len(nb.cells)
    for cell in nb.cells:
        if cell.cell_type == "code":
            compile(cell.source, cell.id, "exec")
    levels = [
        len(m) for c in nb.cells if c.cell_type == "markdown" for m in re.findall(r"^(#+) ", c.source, re.MULTILINE)
    ]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(deeper <= level + 1 for level, deeper in itertools.pairwise(levels))


@pytest.mark.parametrize("lab", LABS)
def test_stubs_name_their_task(lab):
    nb = nbformat.read(ROOT / "release" / lab / f"{lab}.ipynb", as_version=4)
    for task in Course(ROOT).lab(lab).code_tasks:
        (answer,) = [cell for cell in nb.cells if grade_id(cell) == f"{task.grade_id}_answer"]
        assert f'raise NotImplementedError("{task.grade_id}")' in answer.source


@pytest.mark.parametrize("lab", LABS)
def test_every_task_has_a_corpus(lab):
    course = Course(ROOT)
    known = list(entries(course, lab))
    for task in course.lab(lab).code_tasks:
        kinds = [entry.kind for entry in known if entry.grade_id == task.grade_id]
        assert kinds.count("right") >= 3
        assert "mistake" in kinds
        assert "unfinished" in kinds


def test_the_students_package_holds_nothing_of_the_grader(tmp_path):
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", tmp_path, ROOT / "course"],
        check=True,
        cwd=tmp_path,
    )
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        metadata = archive.read(next(name for name in names if name.endswith("METADATA"))).decode()
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"course"}
    assert "course/plots/grids.py" in names
    for grader in ("nbgrader", "nbclient", "pytest", "typer"):
        assert grader not in metadata
