"""What is committed fits together: versions, releases, the student's package."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile

import yaml
from conftest import ROOT

from autograder.lab import Course
from autograder.validate.gate import look


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


def test_every_lab_is_sound_as_far_as_it_shows():
    """What needs kernels is left to `make validate`, and to the corpus."""
    assert [str(finding) for finding in look(Course(ROOT)).all_findings] == []


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


def test_every_process_finds_the_same_tests(request):
    """A test whose name holds a moment, an address or a set's order keeps xdist from starting, on some days only."""
    collected = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "--quiet", "--numprocesses", "0", ROOT / "tests"],
        check=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": "1", "COLUMNS": "80"},
        capture_output=True,
        text=True,
    ).stdout
    there = [line.removeprefix("tests/") for line in collected.splitlines() if "::" in line]
    here = [f"{item.path.name}::{item.name}" for item in request.session.items]
    wanted = set(here)
    assert sorted(here, key=of_file) == sorted((name for name in there if name in wanted), key=of_file)


def of_file(name: str) -> str:
    return name.partition("::")[0]
