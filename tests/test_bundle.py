"""What students get works on a machine that has nothing of ours, and holds nothing of what they may not see."""

import json
import shutil
import subprocess
import sys
import sysconfig
import zipfile

import nbformat
import pytest
from conftest import ROOT
from test_cli import run
from test_new import LAB, empty_course

from autograder.errors import UsageError
from autograder.lab import Course
from autograder.validate.bundle import BundleError, badges, bundle
from autograder.validate.scaffold import create


def with_package(root):
    """A course of one new lab, with the students' package as it is here."""
    course = empty_course(root)
    shutil.copytree(
        ROOT / "course", root / "course", ignore=shutil.ignore_patterns("__pycache__", "build", "*.egg-info")
    )
    (root / "docs").mkdir()
    shutil.copy(ROOT / "docs" / "students.md", root / "docs")
    shutil.copy(ROOT / "environment.yml", root)
    create(course, LAB)
    return Course(root)


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    course = with_package(tmp_path_factory.mktemp("bundle") / "course")
    return course, bundle(course)


@pytest.fixture
def own(packed, tmp_path):
    shutil.copytree(packed[0].root, tmp_path / "course")
    return Course(tmp_path / "course")


def test_what_is_in_it(packed):
    course, archive = packed
    assert archive == course.root / "dist" / "convnets.zip"
    with zipfile.ZipFile(archive) as opened:
        names = opened.namelist()
        readme = opened.read("convnets/README.md").decode()
        environment = opened.read("convnets/environment.yml").decode()
        notebook = opened.read(f"convnets/release/{LAB}/{LAB}.ipynb")
    (wheel,) = [name.removeprefix("convnets/") for name in names if name.endswith(".whl")]
    assert sorted(names) == sorted(
        [f"convnets/{wheel}", "convnets/README.md", "convnets/environment.yml", f"convnets/release/{LAB}/{LAB}.ipynb"]
    )
    assert wheel in readme
    assert wheel in environment
    assert "Colab" not in readme  # nothing says where these notebooks are
    assert notebook == (course.root / "release" / LAB / f"{LAB}.ipynb").read_bytes()


def test_twice_the_same(own):
    first = bundle(own).read_bytes()
    assert bundle(own).read_bytes() == first


def test_badges_name_the_repository(packed):
    text = badges(packed[0], "someone/convnets")
    assert f"https://colab.research.google.com/github/someone/convnets/blob/main/release/{LAB}/{LAB}.ipynb" in text
    assert "https://mybinder.org/v2/gh/someone/convnets/main?urlpath=lab/tree/release" in text
    with pytest.raises(UsageError, match="OWNER/NAME"):
        badges(packed[0], "https://github.com/someone/convnets")


@pytest.mark.parametrize("url", ["git@github.com:someone/convnets.git", "https://github.com/someone/convnets"])
def test_badges_come_from_the_remote(own, url):
    subprocess.run(["git", "init", "--quiet", "--initial-branch", "2026"], cwd=own.root, check=True)
    subprocess.run(["git", "remote", "add", "origin", url], cwd=own.root, check=True)
    assert "https://colab.research.google.com/github/someone/convnets/blob/2026/release/" in badges(own)


def test_a_solution_in_the_package_stops_it(own):
    (own.root / "course" / "images.py").write_text(
        "import numpy as np\n\n\ndef smooth(signal, width, averages, start):\n"
        "    averages[start] = signal[start:start + width].mean()\n"
    )
    with pytest.raises(BundleError, match=r"images\.py.*a line of the solution of 'moving_average_answer'"):
        bundle(own)
    done = run("bundle", cwd=own.root)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_an_author_in_the_wheel_stops_it(own):
    project = own.root / "course" / "pyproject.toml"
    project.write_text(project.read_text().replace("[project]", '[project]\nauthors = [{ name = "Some Body" }]', 1))
    with pytest.raises(BundleError, match="Some Body"):
        bundle(own)


def test_it_works_where_there_is_nothing_of_ours(packed, tmp_path):
    """The wheel is installed into a fresh environment, in which a notebook from the archive is opened and executed."""
    with zipfile.ZipFile(packed[1]) as archive:
        archive.extractall(tmp_path)
    home = tmp_path / "convnets"
    fresh = tmp_path / "fresh"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", fresh], check=True)
    python = fresh / "bin" / "python"
    site = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    # Its dependencies are taken from here. No .pth files are read in a path added so, and ours are not on it.
    with open(f"{site}/dependencies.pth", "w") as file:
        file.write(sysconfig.get_path("purelib") + "\n")
    install = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*install, next(home.glob("*.whl"))], check=True)
    script = f"""
import importlib.util, json, nbformat
from nbclient import NotebookClient
assert importlib.util.find_spec("autograder") is None and importlib.util.find_spec("grader_tests") is None
import course
nb = nbformat.read("{LAB}.ipynb", as_version=4)
NotebookClient(nb, allow_errors=True, kernel_name="python3", timeout=120).execute()
outputs = [output for cell in nb.cells for output in cell.get("outputs", [])]
print(json.dumps({{
    "course": course.__file__,
    "errors": [output.ename for output in outputs if output.output_type == "error"],
    "pictures": sum("image/png" in output.get("data", {{}}) for output in outputs),
    "said": "".join(output.get("text", "") for output in outputs),
}}))
"""
    folder = home / "release" / LAB
    environment = {"PATH": f"{fresh / 'bin'}:/usr/bin:/bin", "HOME": str(tmp_path), "JUPYTER_PATH": str(tmp_path)}
    done = subprocess.run(
        [python, "-c", script], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["course"].startswith(str(fresh))
    assert found["errors"] == []
    assert found["pictures"] == 1
    assert "not written yet (moving_average)" in found["said"]


def test_the_files_for_binder_and_containers_agree_with_the_environment():
    assert (ROOT / ".binder" / "environment.yml").read_text() == (ROOT / "environment.yml").read_text(), (
        "run: cp environment.yml .binder/"
    )
    container = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text())
    assert "environment.yml" in container["postCreateCommand"]
    assert "--no-deps ./course" in (ROOT / ".binder" / "postBuild").read_text()
    assert (ROOT / ".binder" / "postBuild").stat().st_mode & 0o100


def test_a_released_notebook_opens_anywhere(packed):
    nb = nbformat.read(packed[0].root / "release" / LAB / f"{LAB}.ipynb", as_version=4)
    nbformat.validate(nb)
    assert nb.metadata.kernelspec.name == "python3"
