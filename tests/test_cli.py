"""The commands: what they print, what they write, how they end."""

import json
import os
import re
import subprocess
import sys

import nbformat
import pytest
from conftest import LAB01, ROOT

from autograder.cli import app


def run(*arguments, cwd=None):
    return subprocess.run(
        [sys.executable, "-m", "autograder", *map(str, arguments)], cwd=cwd, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def answer(tmp_path_factory):
    path = tmp_path_factory.mktemp("answers") / "mine.py"
    path.write_text("def convolution_byhand(img, f, activation=None):\n    return img\n")
    return path


def test_a_task_from_plain_source(answer):
    done = run("task", LAB01, "convolution_byhand", answer, "--json", "-")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert (result["student"], result["lab"], result["score"], result["max_score"]) == ("mine", LAB01, 0.0, 4.0)
    (task,) = result["tasks"]
    assert set(task) == {"grade_id", "score", "max_score", "status", "checks"}
    assert set(task["checks"][0]) == {"name", "passed", "weight", "message"}
    assert "FAIL  one channel, one filter" in done.stderr


def test_one_notebook_outside_of_any_course(tmp_path, solved01):
    nbformat.write(solved01(), tmp_path / "homework.ipynb")
    done = run("check", "homework.ipynb", "--lab", LAB01, "--json", "out.json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "convolution_byhand    4 / 4 points" in done.stdout
    assert json.loads((tmp_path / "out.json").read_text())["score"] == 4.0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["homework.ipynb", "out.json"]


def test_a_notebook_that_cannot_be_read_is_reported_and_ends_with_1(tmp_path):
    (tmp_path / f"{LAB01}.ipynb").write_text("nothing")
    done = run("check", f"{LAB01}.ipynb", "--json", "-", cwd=tmp_path)
    assert done.returncode == 1
    result = json.loads(done.stdout)
    assert result["score"] is None
    assert "not JSON" in result["error"]
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "x.ipynb", "--lab", "lab99"], "there is no lab 'lab99'"),
        (["check", "x.ipynb"], "x.ipynb does not exist"),
        (["task", LAB01, "nothing", os.devnull], "has no task 'nothing'"),
        (["task", LAB01, "convolution_byhand", "missing.py"], "missing.py cannot be read"),
        (["task", "lab99", "x", os.devnull], "there is no lab 'lab99'"),
        (["autograde", "lab99"], "there is no lab 'lab99'"),
        (["autograde", LAB01, "--students", "nobody-*"], "nobody matching 'nobody-*' handed in"),
        (["autograde", LAB01, "--workers", "0"], "workers"),
        (["frobnicate"], "No such command"),
    ],
)
def test_a_wrong_call_is_one_line_and_exit_code_2(arguments, said, tmp_path):
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_json_that_cannot_be_written(answer):
    done = run("task", LAB01, "convolution_byhand", answer, "--json", "/no/such/folder/out.json")
    assert done.returncode == 2
    assert "/no/such/folder/out.json cannot be written" in done.stderr


def test_every_command_and_option_is_documented():
    import typer

    docs = "".join(path.read_text() for path in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
    for name, command in typer.main.get_command(app).commands.items():
        assert f"autograder {name}" in docs
        for parameter in command.params:
            for option in parameter.opts:
                assert not option.startswith("--") or option == "--help" or option in docs, f"{name} {option}"


def test_every_status_is_documented():
    from autograder.results import Status

    docs = (ROOT / "docs" / "results.md").read_text()
    for status in Status:
        assert f"| `{status}` |" in docs


def test_every_environment_variable_is_documented():
    docs = "".join(path.read_text() for path in (ROOT / "docs").glob("*.md"))
    sources = [path for room in ("autograder", "course") for path in (ROOT / room).rglob("*.py")]
    named = {name for path in sources for name in re.findall(r'"((?:AUTOGRADER|COURSE)_[A-Z_]+)"', path.read_text())}
    assert {"AUTOGRADER_SECRET", "COURSE_DATA"} <= named
    assert not {name for name in named if f"`{name}`" not in docs}
