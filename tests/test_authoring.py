"""What an author does wrong is one line with file, cell and the way out; other labs are still checked."""

import json
import shutil
import subprocess
import sys

import pytest
from nbformat.v4 import new_code_cell
from test_cli import run
from test_new import empty_course
from test_validate import LAB, TASK, edit, find, meta, notebook, put, replace, said

from autograder.errors import LabError, UsageError
from autograder.lab import Course
from autograder.validate import gate, runs
from autograder.validate.author import RANGES, Settings, Unreadable, author
from autograder.validate.corpus import read_entry
from autograder.validate.findings import Check, Finding
from autograder.validate.gate import look
from autograder.validate.scaffold import create
from autograder.validate.tasks import equivalents, tasks

ANSWER = f"{TASK}_answer"


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """Two labs, of which the first gets spoiled; the other one is still checked."""
    course = empty_course(tmp_path_factory.mktemp("two") / "course")
    create(course, LAB)
    create(Course(course.root), "lab09_other")
    return Course(course.root)


@pytest.fixture
def course(sound, tmp_path):
    shutil.copytree(sound.root, tmp_path / "course", ignore=shutil.ignore_patterns("__pycache__"))
    return Course(tmp_path / "course")


def corpus(course):
    return course.root / "grader_tests" / "corpus" / LAB / TASK


def read(course):
    """What is said of the spoiled lab's notebook and tasks, without building its release."""
    try:
        return [str(finding) for finding in tasks(author(course, LAB))]
    except Unreadable as error:
        return [str(error.finding)]


def nbgrader(name, **values):
    return lambda nb: find(nb, name).metadata.nbgrader.update(values)


def without(name, key):
    return lambda nb: find(nb, name).metadata.nbgrader.pop(key)


def rename(name, key, new):
    def change(nb):
        cell = find(nb, name)
        cell.metadata[new] = cell.metadata.pop(key)

    return change


def remove(name):
    return lambda nb: nb.cells.remove(find(nb, name))


def folder(path):
    path.unlink(missing_ok=True)
    path.mkdir()


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        (lambda course: edit(course, nbgrader(TASK, points=None)), f"cell '{TASK}': its points are None;"),
        (
            lambda course: (corpus(course) / "right_loop.py").write_bytes(b"# caf\xe9\n"),
            f"{LAB}/{TASK}/right_loop.py in the corpus is not UTF-8 text (byte 6)",
        ),
        (lambda course: edit(course, meta(lab={"points": 3, "mutants": float("inf")})), "'mutants' is not understood"),
        (lambda course: edit(course, meta(lab={"points": float("nan")})), "'points' is not understood, NaN;"),
        (
            lambda course: folder(course.root / "grader_tests" / LAB / "test_x.py"),
            f"grader_tests/{LAB}/test_x.py: it is a folder, and named as a file of graders; rename it",
        ),
        (lambda course: folder(corpus(course) / "right_x.py"), "right_x.py in the corpus cannot be read: Is a dir"),
        (lambda course: folder(corpus(course) / "equivalent.toml"), "equivalent.toml: it cannot be read: Is a dir"),
    ],
)  # fmt: skip
def test_what_used_to_end_in_a_traceback_is_one_finding(course, spoil, line):
    spoil(course)
    report = look(Course(course.root))
    spoiled, other = report.labs
    (found,) = {str(finding) for finding in spoiled.findings if finding.check is not Check.RELEASE}
    assert line in found
    assert other.findings == []
    assert Check.RELEASE in other.checked
    json.dumps(report.to_json(), allow_nan=False)


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        (lambda path: path.unlink(), "nbgrader_config.py: it is not there, so that no release can be built; take it"),
        (lambda path: path.write_text("c = get_config(\n"), "nbgrader_config.py: it is no Python: '(' was never"),
    ],
)
def test_a_configuration_that_is_not_there(course, spoil, line):
    spoil(course.root / "nbgrader_config.py")
    for names in ((), [LAB]):
        (found,) = look(Course(course.root), names).all_findings
        assert line in str(found)


def test_a_fault_of_ours_with_one_lab_keeps_no_other_from_being_checked(course, monkeypatch):
    def faulty(lab):
        if lab.name == LAB:
            raise ZeroDivisionError("ours")
        return tasks(lab)

    monkeypatch.setattr(gate, "tasks", faulty)
    spoiled, other = look(course).labs
    (found,) = spoiled.findings
    assert str(found) == f"source/{LAB}: internal error: ZeroDivisionError: ours; this is a fault of ours"
    assert other.findings == []
    assert Check.RELEASE in other.checked


def test_a_fault_of_ours_in_what_looks_at_all_labs_is_told_of_the_one(course, monkeypatch):
    def rebuilt(course, names):
        if LAB in names:
            raise ZeroDivisionError("ours")
        yield Finding(names[0], Check.RELEASE, "release", "it was looked at", "well")

    monkeypatch.setattr(gate, "rebuilt", rebuilt)
    lines = [str(finding) for finding in look(course).all_findings]
    assert len(lines) == 2
    assert "internal error: ZeroDivisionError" in lines[0]
    assert "it was looked at" in lines[1]


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ({"points": 0}, '\'points\' is not understood, 0; under "lab", "points" is a number above 0'),
        ({"points": -1}, "'points' is not understood, -1;"),
        ({"points": True}, "'points' is not understood, true;"),
        ({"points": 10**400}, "'points' is not understood, 1000"),
        ({"mutants_caught": 1.5}, '"mutants_caught" is a number above 0, up to 1'),
        ({"mutants_caught": 0}, "'mutants_caught' is not understood, 0;"),
        ({"mutants": 0}, '"mutants" is a whole number from 1'),
        ({"mutants": 2.5}, "'mutants' is not understood, 2.5;"),
        ({"cell_seconds": 0}, '"cell_seconds" is a number above 0, up to 3600'),
        ({"cell_seconds": 3601}, "'cell_seconds' is not understood, 3601;"),
        (
            {"mutant": 5},
            "'mutant' is not understood; under \"lab\" may stand points, mutants_caught, mutants, cell_seconds: "
            "is it 'mutants'?",
        ),
        (["points"], "'lab' is not understood"),
        ({"points": 3, "mutants_caught": 1, "mutants": 1, "cell_seconds": 3600}, None),
    ],
)
def test_settings_have_ranges(course, settings, line):
    edit(course, meta(lab=settings))
    lines = read(course)
    assert (lines == []) if line is None else (len(lines) == 1 and line in lines[0]), lines
    assert list(RANGES) == list(Settings.__dataclass_fields__)


def exercise(nb):
    """An answer without a task, and ordinary checks that call what it defines."""
    answer = find(nb, ANSWER)
    source = answer.source.replace(f"def {TASK}(", "def extra(").replace(f'("{TASK}")', '("extra")')
    cell = new_code_cell(source, id="extra-answer", metadata=answer.metadata | {})
    cell.metadata["nbgrader"] = answer.metadata.nbgrader | {"grade_id": "extra_answer"}
    nb.cells.insert(2, cell)


def checked_exercise(nb):
    exercise(nb)
    nb.cells.insert(3, new_code_cell("checks.equal('one', lambda: extra([1], 1), 1)", id="extra-check"))


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (nbgrader(TASK, locked=False), f"cell '{TASK}': students can change its checks; lock it"),
        (exercise, "cell 'extra_answer': students write into it, and nothing grades it; is its cell with visible"),
        (checked_exercise, None),
        (remove(TASK), f"cell '{ANSWER}': students write into it, and nothing grades it; is its cell with visible"),
        (nbgrader(ANSWER, grade_id="mine"), "rename it to 'mine_answer' and put its visible checks"),
        (nbgrader(ANSWER, locked=True), "it is an answer, and locked, so that what students write would be lost"),
        (put(TASK, source="### BEGIN HIDDEN TESTS\nassert 1\n### END HIDDEN TESTS"), f"belong in grader_tests/{LAB}/"),
    ],
)
def test_what_used_to_be_accepted(course, change, line):
    edit(course, change)
    edit(course, change, "release")
    lines = read(course)
    assert line is None or any(line in one for one in lines), lines
    assert line is not None or lines == []


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (nbgrader(TASK, points="two"), f"cell '{TASK}': its points are 'two'; they have to be a number from 0"),
        (nbgrader(TASK, points=-1), "its points are -1"),
        (nbgrader(TASK, points=float("nan")), "its points are nan"),
        (without(TASK, "points"), "it is graded, and has no points"),
        (nbgrader(TASK, schema_version=1), "have the schema_version 1, and 3 is known; set the cell up anew"),
        (without(TASK, "schema_version"), "have the schema_version None"),
        (nbgrader(TASK, lokced=True), "its nbgrader metadata hold 'lokced'; is it a misspelt 'locked'?"),
        (nbgrader(TASK, colour=True), "its nbgrader metadata hold 'colour'; take it out; known are grade, "),
        (without(TASK, "solution"), "its nbgrader metadata do not say whether it has 'solution'"),
        (nbgrader(TASK, grade_id=""), "its grade_id is ''"),
        (nbgrader(TASK, grade_id="a b"), "its grade_id is 'a b'; name it with letters, digits"),
        (nbgrader(TASK, grade_id=7), "its grade_id is 7"),
        (lambda nb: find(nb, TASK).metadata.update(nbgrader="graded"), "its nbgrader metadata are 'graded', and not"),
        (rename(TASK, "nbgrader", "nbgarder"), "its metadata hold 'nbgarder'; is it a misspelt 'nbgrader'?"),
        (rename(ANSWER, "nbgrader", "nbgarder"), "its metadata hold 'nbgarder'; is it a misspelt 'nbgrader'?"),
        (lambda nb: find(nb, ANSWER).metadata.clear(), "it holds a solution, and its metadata do not say that"),
        (nbgrader(f"{TASK}_why", grade=False), "it is an answer in words, and carries no points"),
        (nbgrader(f"{TASK}_why", solution=False, locked=True), "students cannot write into it"),
        (nbgrader(TASK, task=True), "it is a written task in a code cell"),
        (replace(ANSWER, "END SOLUTION", "END SOLUTON"), "or is a marker misspelt, as in line 17 (`### END SOLUTON`)?"),
        (replace(ANSWER, "    ### END SOLUTION", ""), "or is a marker missing or misspelt?"),
        (
            lambda nb: find(nb, ANSWER).update(source=find(nb, ANSWER).source.replace("SOLUTION", "SOLUTON")),
            "cell 'moving_average_answer': it has no BEGIN SOLUTION and END SOLUTION, so that all of it would be taken",
        ),
    ],
)  # fmt: skip
def test_how_cells_are_marked_is_told_once_and_not_by_nbgrader(course, change, line):
    edit(course, change)
    lines = [str(finding) for finding in look(course, [LAB]).all_findings]
    assert len(lines) == 1, lines
    assert line in lines[0]
    assert lines[0].startswith(f"source/{LAB}/{LAB}.ipynb, cell '")


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("", "has no header: it begins with `#: kind ="),
        ("#: score = 1\n", "has no `kind` in its header"),
        ('#: kind = "right"\n', "has no `score` in its header"),
        ('#: kind = "good"\n#: score = 1\n', "is of kind 'good'; the kinds are right, mistake, unfinished"),
        ('#: kind = "right"\n#: score = "1"\n', "has the `score` '1', which is no number from 0"),
        ('#: kind = "right"\n#: score = nan\n', "has the `score` nan"),
        ('#: kind = "mistake"\n#: score = 1\n#: says = "text"\n', "has a `says` that is no list of texts"),
        ('#: kind = "mistake"\n#: score = 1\n#: says = [1]\n', "has a `says` that is no list of texts"),
        ('#: kind = "mistake"\n#: score = 1\n#: say = ["x"]\n', "has `say` in its header; known are kind, score"),
        ("#: kind = right\n", "has no header that can be read"),
    ],
)
def test_a_corpus_header_says_what_it_lacks(tmp_path, header, line):
    path = tmp_path / TASK / "answer.py"
    path.parent.mkdir()
    path.write_text(header + "x = 1\n")
    with pytest.raises(LabError) as error:
        read_entry(path, LAB)
    assert str(error.value).startswith(f"{LAB}/{TASK}/answer.py in the corpus {line}")


def test_every_file_of_the_corpus_that_is_wrong_has_its_line(course):
    (corpus(course) / "right_loop.py").write_text("x = 1\n")
    (corpus(course) / "mistake_never_refuses.py").write_text("#: score = 1\nx = 1\n")
    shutil.copy(corpus(course) / "right_convolve.py", corpus(course) / "right_zzz.py")
    lines = read(course)
    assert len(lines) == 3
    assert f"grader_tests/corpus/{LAB}/{TASK}/mistake_never_refuses.py" in lines[0]
    assert f"grader_tests/corpus/{LAB}/{TASK}/right_loop.py" in lines[1]
    assert "right_zzz.py: it is the same answer as right_convolve.py; remove it, or write another" in lines[2]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[[mutants]]\nline = "a"', "it holds 'mutants', and \\[\\[mutant\\]\\] alone is known"),
        ('[mutant]\nline = "a"', "it holds '\\[mutant\\]', and"),
        ('[[mutant]]\nline = "a"\nbecomes = "b"\nreason = "c"\nwhy = "d"', "an entry has 'why'"),
    ],
)
def test_unknown_keys_of_equivalent_mutants(tmp_path, text, line):
    (tmp_path / "equivalent.toml").write_text(text)
    with pytest.raises(LabError, match=line):
        equivalents(tmp_path)


def test_two_labs_of_the_same_tasks(course):
    def same(nb):
        for cell in nb.cells:
            if "nbgrader" in cell.metadata:
                cell.metadata.nbgrader.grade_id = cell.metadata.nbgrader.grade_id.replace(f"{TASK}_2", TASK)

    edit(course, same, lab="lab09_other")
    for names in ((), ["lab09_other"]):
        lines = [str(finding) for finding in look(Course(course.root), names).all_findings]
        line = f"source/lab09_other/lab09_other.ipynb: {LAB} has the ids of all its tasks, too: {TASK}, {TASK}_why;"
        assert any(line in one for one in lines), lines
    assert said(Course(course.root)).count(line) <= 1


def test_a_course_without_labs_is_not_sound(tmp_path):
    empty = empty_course(tmp_path / "course")
    with pytest.raises(UsageError, match="holds no lab: `autograder new lab01_name` begins one"):
        look(empty)
    done = run("validate", cwd=empty.root)
    assert (done.returncode, done.stdout) == (2, "")


def test_a_sandbox_that_leaks_is_told_whichever_lab_is_asked_for(course):
    one = gate._gate(course, [LAB])
    one._network(None, None, True)
    report = one.report(only={LAB})
    assert not report.ok
    assert "reaches the network" in str(report.all_findings[0])


def test_points_that_are_no_binary_fractions(course):
    edit(course, nbgrader(TASK, points=0.1))
    edit(course, nbgrader(f"{TASK}_why", points=0.2))
    edit(course, meta(lab={"points": 0.3}))
    edit(course, replace("task", " (2 points)", ""))
    edit(course, replace(f"{TASK}-why-question".replace("_", "-"), " (1 point)", ""))
    assert read(course) == []


def test_given_code_below_a_solution_that_ends_in_a_line_break(course):
    edit(course, lambda nb: find(nb, ANSWER).update(source=find(nb, ANSWER).source + "\n\nprint('given')\n"))
    assert run("release", LAB, cwd=course.root).returncode == 0
    assert said(Course(course.root)) == []


def drop_ids(text):
    nb = json.loads(text)
    for index in 1, 4:
        del nb["cells"][index]["id"]
    return json.dumps(nb)


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        (drop_ids, ".ipynb: 2 cells have no id: number 2, number 5; open it in JupyterLab 4"),
        (lambda text: "\ufeff" + text, ".ipynb: it begins with a byte-order mark; save it as UTF-8 without one"),
        (
            lambda text: text.replace(
                '"## The idea\\n"', '"<<<<<<< HEAD\\n", "## One\\n", "=======\\n", "## Two\\n", ">>>>>>> branch\\n"'
            ),
            ".ipynb, cell 'idea': it holds merge-conflict markers; resolve the conflict",
        ),
        (lambda text: text.replace('"## The idea\\n"', '"The idea\\n", "=======\\n"'), None),
    ],
)
def test_a_notebook_that_cannot_be_read(course, spoil, line):
    path = notebook(course)
    text = path.read_text()
    assert spoil(text) != text
    path.write_text(spoil(text), encoding="utf-8")
    lines = read(course)
    assert (lines == []) if line is None else (len(lines) == 1 and line in lines[0]), lines


@pytest.mark.parametrize("minor", [4, 5])
def test_the_advice_for_cells_without_ids_works(course, minor):
    path = notebook(course)
    nb = json.loads(path.read_text())
    for cell in nb["cells"]:
        del cell["id"]
    path.write_text(json.dumps(nb | {"nbformat_minor": minor}))
    (line,) = read(course)
    command = line.partition("or run `python -c '")[2].rpartition("`")[0]
    program, _, file = command.partition("' ")
    assert file == f"source/{LAB}/{LAB}.ipynb"
    subprocess.run([sys.executable, "-W", "ignore", "-c", program, file], cwd=course.root, check=True)
    assert read(course) == []


SWALLOWED = """\
def {task}(signal, width):
    try:
        ### BEGIN SOLUTION
        assert 1 <= width <= len(signal)
        return np.array([signal[i : i + width].mean() for i in range(len(signal) - width + 1)])
        ### END SOLUTION
    except NotImplementedError:
        return None
"""


def test_what_shows_by_running_has_the_authors_names(course):
    """A stub that need not raise; checks that fail, and checks that are meant to."""
    edit(course, lambda nb: find(nb, ANSWER).update(source=SWALLOWED.format(task=TASK)))
    edit(course, lambda nb: find(nb, TASK).update(source=find(nb, TASK).source + "\nchecks.equal('no', lambda: 1, 2)"))

    def fails(nb):
        cell = find(nb, f"{TASK}_2")
        cell.source += "\n1 / 0"
        cell.metadata["tags"] = ["raises-exception"]

    edit(course, fails, lab="lab09_other")
    assert run("release", cwd=course.root).returncode == 0
    spoiled, other = (runs.examine(course.root, name) for name in (LAB, "lab09_other"))
    lines = [str(finding) for finding in spoiled.findings]
    assert len(lines) == 2, lines
    assert f"ipynb, cell '{TASK}': with the solutions in place, a visible check fails: no; correct" in lines[0]
    assert f"ipynb, cell '{TASK}': its stub is graded as an answer that is wrong: it need not raise" in lines[1]
    assert other.findings == ()
