"""The gate: what is wrong with a lab is one line, with its place and the way out; other labs are still checked."""

import ast
import json
import shutil

import nbformat
import pytest
from conftest import ROOT
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output, new_raw_cell
from test_cli import run
from test_new import empty_course

from autograder.classroom.gradebook import Gradebook
from autograder.errors import LabError, UsageError
from autograder.lab import Course
from autograder.notebook import grade_id
from autograder.validate.author import Settings, Unreadable, author, solution_spans
from autograder.validate.findings import SLOW, Check
from autograder.validate.gate import look, validate
from autograder.validate.leaks import in_files, in_release
from autograder.validate.mutants import mutants, sample
from autograder.validate.runs import SECRETS, has_network
from autograder.validate.scaffold import create
from autograder.validate.structure import structure
from autograder.validate.table import report_lines
from autograder.validate.tasks import equivalents, tasks

LAB = "lab08_pooling"
TASK = "moving_average"


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    course = empty_course(tmp_path_factory.mktemp("sound") / "course")
    create(course, LAB)
    return Course(course.root)


@pytest.fixture
def course(sound, tmp_path):
    """A sound course of one lab, to spoil."""
    shutil.copytree(sound.root, tmp_path / "course", ignore=shutil.ignore_patterns("__pycache__"))
    return Course(tmp_path / "course")


def notebook(course, folder="source", lab=LAB):
    return course.root / folder / lab / f"{lab}.ipynb"


def edit(course, change, folder="source", lab=LAB):
    path = notebook(course, folder, lab)
    nb = nbformat.read(path, as_version=4)
    change(nb)
    nbformat.write(nb, path)


def find(nb, name):
    return next(cell for cell in nb.cells if name in (grade_id(cell), cell.id))


def replace(name, old, new):
    def change(nb):
        cell = find(nb, name)
        assert old in cell.source
        cell.source = cell.source.replace(old, new)

    return change


def put(name, **fields):
    return lambda nb: find(nb, name).update(fields)


def said(course):
    """The findings of a look at the course, as lines."""
    return [str(finding) for finding in look(Course(course.root)).all_findings]


def test_a_sound_lab_has_no_findings(course):
    assert said(course) == []


def meta(**values):
    return lambda nb: nb.metadata.update(values)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (put("idea", source="# Another title"), "it has 2 headings of level 1"),
        (put("idea", source="#### Deep"), "cell 'idea': the heading 'Deep' is of level 4, after one of level 1"),
        (put("title", source="No heading"), "the first heading, 'The idea', is of level 2; begin with the lab's title"),
        (put("idea", source="## The idea\n\n```\n# no heading\n```"), None),
        (put("idea", source="## See\n\n![](attachment:x.png)"), "the picture attachment:x.png has no alt text"),
        (put("idea", source="## See\n\n<img src='https://x.org/y.png' alt=''>"), "has no alt text"),
        (put("idea", source="## See\n\n![a cat](cat.png)"), "the link cat.png leads nowhere, seen from release/"),
        (put("idea", source="## See\n\n[there](../../nowhere.md)"), "the link ../../nowhere.md leads nowhere"),
        (put("idea", source="## See\n\n[there](../../../../etc/passwd)"), "leads out of the repository"),
        (put("idea", source="## See\n\n[there](#the-end)"), "the link #the-end leads to no heading of the notebook"),
        (put("idea", source="## See\n\n[there](#See) [and](https://x.org) `[no](link)` $[a](b)$"), None),
        (replace("sample-data", "plots.show(\n    figure,", "print("), "it draws (plt.subplots(...) without a text"),
        (replace("sample-data", "plots.show(", "show("), None),
        (put("sample-data", source="plt.imshow(temperature)"), "it draws (plt.imshow(...) without a text alternative"),
        (put("sample-data", source="plots.show(plt.figure(), alt=' ')"), "a figure's alt text is empty"),
        (put("by-hand-check", source="def f(:\n    pass"), "cell 'by-hand-check': it does not parse: SyntaxError"),
        (put("by-hand-check", source="%matplotlib inline\n!ls"), None),
        (put("setup", execution_count=3), "cell 'setup': it carries an execution count; clear all outputs"),
        (put("setup", outputs=[new_output("stream", text="hello")]), "cell 'setup': it carries an output"),
        (put("setup", metadata={"ExecuteTime": {"start": 1}}), "cell 'setup': its metadata hold 'ExecuteTime'"),
        (meta(authors=[{"name": "Some Body"}]), "the notebook's metadata hold 'authors'; delete it"),
        (meta(lab={"points": 5}), "the tasks add up to 3 points, and the metadata state 5"),
        (meta(lab={}), "state it in the notebook's metadata: \"lab\": {\"points\": 3}"),
        (meta(lab={"point": 3}), "the metadata's 'point' is not understood"),
        (meta(lab={"points": "3"}), "the metadata's 'points' is not understood"),
        (replace("task", "(2 points)", "(3 points)"), "says 3 points, and the task has 2"),
        (put("hints", source="no hint"), f"cell '{TASK}': it has no hint"),
        (put(TASK, source="print('ready')"), f"cell '{TASK}': it has no visible check"),
        (put(f"{TASK}_why_question", source="## Why? `x`"), "it has no marking guide"),
        (put(f"{TASK}_why", source="### BEGIN SOLUTION\n\n### END SOLUTION"), "nothing between BEGIN SOLUTION"),
        (
            lambda nb: nb.cells.remove(find(nb, f"{TASK}_why_question")),
            f"cell '{TASK}_why': the written task has no question",
        ),
        (replace(f"{TASK}_answer", "    ### BEGIN SOLUTION\n", ""), "END SOLUTION in line 16 has no BEGIN SOLUTION"),
        (
            lambda nb: find(nb, f"{TASK}_answer").update(source=f"def {TASK}(signal, width):\n    return 1"),
            "so that all of it would be taken out of the release",
        ),
    ],
)  # fmt: skip
def test_what_shows_by_reading(course, change, line):
    edit(course, change)
    try:
        lab = author(course, LAB)
        lines = [str(finding) for finding in (*structure(lab), *tasks(lab))]
    except Unreadable as error:
        lines = [str(error.finding)]
    assert line is None or any(line in one for one in lines), lines
    assert line is not None or lines == []
    assert all(
        "\n" not in one and "; " in one and one.startswith(("source/", "release/", "grader_tests/")) for one in lines
    )


def test_a_split_answer_cell_is_named(course):
    def split(nb):
        cell = find(nb, f"{TASK}_answer")
        head, tail = cell.source.split("    places =")
        cell.source = head
        rest = new_code_cell("    places =" + tail, id="rest", metadata=cell.metadata)
        nb.cells.insert(nb.cells.index(cell) + 1, rest)

    edit(course, split)
    lines = said(course)
    assert any("2 cells have this grade_id; was the cell split or copied? Join it" in line for line in lines)
    assert any("BEGIN SOLUTION in line 10 has no END SOLUTION; was the cell split?" in line for line in lines)


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        (lambda text: "<<<<<<< HEAD\n" + text, "merge-conflict markers in line 1; resolve the conflict"),
        (lambda text: text[:-50], "it is not JSON; save it again in Jupyter"),
        (
            lambda text: text.replace('"nbformat_minor": 5', '"nbformat_minor": 2'),
            "saved by an old Jupyter, in format 4.2",
        ),
        (lambda text: text.replace('"nbformat": 4', '"nbformat": 3'), "saved by an old Jupyter, in format 3.5"),
        (lambda text: text.replace('"nbformat": 4', '"nbformat": 5'), "saved by a newer Jupyter, in format 5.5"),
        (lambda text: text.replace('"cell_type": "code"', '"cell_type": "robot"', 1), "it is damaged"),
        (lambda text: "[1, 2]", "it is JSON, but no notebook"),
        (lambda text: text.replace('"id": "idea"', '"id": "setup"'), "2 cells have the id 'setup'"),
    ],
)
def test_a_notebook_that_cannot_be_read_has_one_line(course, spoil, line):
    path = notebook(course)
    path.write_text(spoil(path.read_text()))
    (found,) = said(course)
    assert line in found
    assert found.startswith(f"source/{LAB}/{LAB}.ipynb: ")


def test_labs_that_share_an_id(course):
    shutil.copytree(course.root / "source" / LAB, course.root / "source" / "lab08_copy")
    shutil.copytree(course.root / "source" / LAB, course.root / "source" / "lab08_other")
    (course.root / "source" / "lab08_other" / f"{LAB}.ipynb").rename(notebook(course, lab="lab08_other"))
    lines = said(course)
    assert any(f"source/lab08_copy: its notebook has the id of another lab, '{LAB}'" in line for line in lines)
    assert any(f"source/{LAB}: it shares the id 'lab08' with lab08_other" in line for line in lines)
    assert any(f"source/lab08_other: it shares the id 'lab08' with {LAB}" in line for line in lines)


def test_kernels_reach_no_network_unless_there_is_no_sandbox(monkeypatch):
    assert not has_network()
    monkeypatch.setenv("AUTOGRADER_LAYERS", "none")
    assert has_network()


def test_the_release_is_what_the_source_builds(course):
    edit(course, replace("idea", "The idea", "An idea"), "release")
    (course.root / "release" / LAB / "notes.txt").write_text("mine")
    shutil.copytree(course.root / "release" / LAB, course.root / "release" / "lab00_gone")
    lines = said(course)
    assert any(
        f"release/{LAB}/{LAB}.ipynb: it is not what the source builds; run `make release`" in line for line in lines
    )
    assert any("notes.txt: the source does not build it; remove it" in line for line in lines)
    assert any("release/lab00_gone: it is handed out, but has no source" in line for line in lines)


def test_a_stub_is_its_solution_without_the_solution(course):
    edit(course, replace(f"{TASK}_answer", 'raise NotImplementedError("moving_average")', "pass"), "release")
    edit(
        course, replace(f"{TASK}_answer", "def moving_average(signal, width)", "def moving_average(signal)"), "release"
    )
    lines = said(course)
    assert any("the stub differs from its source outside of the solution" in line for line in lines)
    assert any("the stub has 0 of 1 `raise NotImplementedError" in line for line in lines)


LEAK = "averages[start] = signal[start : start + width].mean()"


@pytest.mark.parametrize(
    ("cell", "line"),
    [
        (new_code_cell(f"for start in range(3):\n    {LEAK}"), "a line of the solution of 'moving_average_answer'"),
        (new_code_cell(LEAK.replace("start : start + width", "start:(start+width)")), "a line of the solution"),
        (new_markdown_cell(f"`{LEAK}`"), None),  # a hint may say one line
        (
            new_markdown_cell(f"```\nfor start in range(places):\n  {LEAK}\n```"),
            "it holds two lines of the solution of 'moving_average_answer'",
        ),
        (
            new_markdown_cell("- 0.5 points: more noise is averaged away, the curve gets smoother.\n"
                              "- 0.5 points: short peaks are flattened, or fewer numbers come out. Either will do."),
            "it holds two lines of the marking guide of 'moving_average_why_question'",
        ),
        (new_code_cell("# BEGIN HIDDEN TESTS"), "it holds 'BEGIN HIDDEN TESTS'"),
        (
            new_code_cell("expect_unchanged(compare(submission, signal, width), signal)"),
            "it holds a line of the graders (test_moving_average.py)",
        ),
        (new_code_cell("open('/home/somebody/data.csv')"), "it names a folder of somebody's machine: /home/somebody"),
        (new_code_cell("averages = np.zeros(3)"), None),
    ],
)  # fmt: skip
def test_secrets_are_found_by_their_content(course, cell, line):
    edit(course, lambda nb: nb.cells.append(cell), "release")
    lines = [str(finding) for finding in in_release(author(course, LAB))]
    assert line is None or any(line in one for one in lines), lines
    assert line is not None or lines == []


def solution_text(course):
    """The whole of the solution, as it stands in the source."""
    source = author(course, LAB).answers[TASK]
    first, last = solution_spans(source)[0]
    return "\n".join(source.splitlines()[first - 1 : last])


@pytest.mark.parametrize(
    "leak",
    [
        lambda nb, text: nb.cells.append(new_markdown_cell("<details>\n\n```python\n" + text + "\n```\n</details>")),
        lambda nb, text: nb.cells.append(new_code_cell("def reference(signal, width):\n" + text)),
        lambda nb, text: nb.cells.append(new_code_cell("# " + text.replace("\n", "\n# "))),
        lambda nb, text: nb.cells.append(new_markdown_cell("> " + text.replace("\n", "\n> "))),
        lambda nb, text: nb.cells.append(new_code_cell("answer = " + repr(text))),
        lambda nb, text: nb.cells.append(new_raw_cell(text)),
        lambda nb, text: replace(f"{TASK}_answer", '"""\n', '\n' + text + '\n"""\n')(nb),
        lambda nb, text: nb.cells[0].metadata.update(tags=[LEAK]),
        lambda nb, text: nb.cells[0].metadata.update(slideshow={"slide_type": "notes", "notes": text}),
        lambda nb, text: nb.cells[0].metadata.update(slideshow={"slide_type": "skip", "author": "/home/alice/labs"}),
        lambda nb, text: nb.cells[0].update(attachments={"notes.txt": {"text/plain": text}}),
        lambda nb, text: nb.metadata.kernelspec.update(display_name="Python (/home/alice/venv)"),
        lambda nb, text: nb.cells.append(new_code_cell("data = open('file:///srv/alice/data.npy')")),
        lambda nb, text: nb.cells.append(new_code_cell("data = open('/root/teaching/data.npy')")),
    ],
)  # fmt: skip
def test_what_the_source_shows_the_release_may_not(course, leak):
    text = solution_text(course)
    for folder in ("source", "release"):
        edit(course, lambda nb: leak(nb, text), folder)
    assert any(finding.check is Check.SECRETS for finding in look(Course(course.root)).all_findings), said(course)


@pytest.mark.parametrize("folder", [f"release/{LAB}", "release", "release/.hidden"])
@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("solutions.py", "it holds a line of the solution of 'moving_average_answer'"),
        ("notes.txt", "it holds two lines of the solution of 'moving_average_answer'"),
        ("Copy1.ipynb", "students would get this notebook, which is no lab's own and is not checked"),
    ],
)
def test_files_beside_the_notebooks_are_searched(course, folder, name, line):
    (course.root / folder).mkdir(exist_ok=True)
    nb = nbformat.read(notebook(course), as_version=4)
    content = nbformat.writes(nb) if name.endswith(".ipynb") else solution_text(course)
    (course.root / folder / name).write_text(content)
    assert any(f"{folder}/{name}: {line}" in one for one in said(course)), said(course)


def test_a_line_that_everybody_writes_is_no_secret(course):
    edit(course, replace(f"{TASK}_answer", "### END", '    text = " ".join("a b".split())\n    ### END'))
    (course.root / "course").mkdir()
    (course.root / "course" / "words.py").write_text('def plain(text):\n    text = " ".join("a b".split())\n')
    assert not [line for line in said(course) if "course/words.py" in line]


def test_secrets_in_the_students_package_are_found(course):
    (course.root / "course").mkdir()
    (course.root / "course" / "smooth.py").write_text(
        f"def smooth(signal, width):\n    for start in range(9):\n        {LEAK}\n"
    )
    lines = said(course)
    assert any("course/smooth.py: it holds a line of the solution of 'moving_average_answer'" in line for line in lines)
    assert list(in_files([("course/__init__.py", "import numpy as np")], [author(course, LAB)])) == []


def test_a_corpus_that_is_incomplete(course):
    folder = course.root / "grader_tests" / "corpus" / LAB
    (folder / TASK / "right_loop.py").unlink()
    (folder / TASK / "unfinished_stub.py").unlink()
    (folder / TASK / "unfinished_does_not_run.py").unlink()
    (folder / "other_task").mkdir()
    (folder / "other_task" / "right.py").write_text('#: kind = "right"\n#: score = 1\n')
    lines = said(course)
    assert any(f"cell '{TASK}': its corpus has 2 answers of kind 'right', and needs 3" in line for line in lines)
    assert any("its corpus has 0 answers of kind 'unfinished', and needs 1" in line for line in lines)
    assert any("it is about 'other_task', which is no task of the lab" in line for line in lines)
    (folder / TASK / "right_convolve.py").write_text("def f(): ...")
    assert any("right_convolve.py in the corpus" in line for line in said(course))


def test_an_unknown_lab(course):
    with pytest.raises(UsageError, match=f"there is no lab 'lab99'; the labs are: {LAB}"):
        look(course, ["lab99"])
    assert run("validate", "lab99", cwd=course.root).returncode == 2


SOLUTION = """\
def f(x, n):
    '''A docstring with 3 in it.'''
    ### BEGIN SOLUTION
    assert n > 0, "text with 1"
    total = 0
    for i in range(n):
        total += x[i, 0] * 2.5
    return g(total, n, axis=-1)
    ### END SOLUTION
"""


def made():
    return mutants(SOLUTION, solution_spans(SOLUTION))


@pytest.mark.parametrize(
    "after",
    [
        "assert n >= 0, 'text with 1'", "assert n <= 0, 'text with 1'", "assert n > 1, 'text with 1'",
        "total = 1", "total = -1",
        "for i in range(n - 1):", "for i in range(1, n):", "total -= x[i, 0] * 2.5", "total = x[i, 0] * 2.5",
        "total += x[0, i] * 2.5", "total += x[i, 1] * 2.5", "total += x[i, 0] + 2.5", "total += x[i, 0] * 3.5",
        "return g(n, total, axis=-1)", "return g(total, n)", "return g(total, n, axis=1)", "return None", "pass",
    ],
)  # fmt: skip
def test_mutants_of_every_kind(after):
    assert after in {mutant.after for mutant in made()}


def test_mutants_are_python_that_differs_and_says_so():
    found = made()
    original = ast.unparse(ast.parse(SOLUTION))
    assert len({mutant.source for mutant in found}) == len(found)
    for mutant in found:
        assert ast.unparse(ast.parse(mutant.source)) != original
        assert "A docstring with 3 in it." in mutant.source
        assert mutant.before != mutant.after
        assert mutant.needs
        assert 4 <= mutant.line <= 8
    texts = {mutant.after for mutant in found}
    assert "total += x[i, -1] * 2.5" not in texts, "on an axis of length 1, that is the same entry"
    assert not any("text with 2" in text or "text with 0" in text for text in texts)


def test_long_lines_are_shown_where_they_differ():
    numbers = ", ".join(f"{number}.5" for number in range(100, 200))
    found = mutants(f"table = [\n    {numbers},\n    7 * 8,\n]\n", [(1, 4)])
    changed = next(mutant for mutant in found if mutant.after.endswith("7 + 8]"))
    assert changed.before == "...196.5, 197.5, 198.5, 199.5, 7 * 8]"
    assert changed.line == 3
    assert all(len(mutant.before) <= 103 and len(mutant.after) <= 103 for mutant in found)
    assert len({(mutant.before, mutant.after) for mutant in found}) == len(found)


def test_mutants_that_compile_to_the_same_are_none():
    source = "def f(x):\n    ### BEGIN SOLUTION\n    if not x:\n        return 1\n    return 2\n    ### END SOLUTION"
    found = mutants(source, solution_spans(source))
    assert len({mutant.source for mutant in found}) == len(found) > 4
    assert mutants("x = 1\ny = 2", [(2, 2)])[0].line == 2


def test_a_sample_is_always_the_same_and_spread_over_the_lines():
    found = made()
    assert sample(found, 5) == sample(list(reversed(found)), 5)
    assert [mutant.line for mutant in sample(found, 5)] == [4, 5, 6, 7, 8]
    assert set(sample(found, 1000)) == set(found)
    assert sample(found, 0) == []


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ('[[mutant]]\nline = "a"\nbecomes = "b"', "cannot be read: 'reason'"),
        ('[[mutant]]\nline = "a"\nbecomes = "b"\nreason = " "', "an entry gives no reason"),
        ("[[mutant", "cannot be read"),
    ],
)
def test_equivalent_mutants_are_declared_with_a_reason(tmp_path, text, error):
    assert equivalents(tmp_path) == []
    (tmp_path / "equivalent.toml").write_text(text)
    with pytest.raises(LabError, match=error):
        equivalents(tmp_path)


def grader(course, lab):
    return next((course.root / "grader_tests" / lab).glob("test_*.py"))


def amend(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory):
    """Six labs, five of which are broken in ways that show only when they run, validated together."""
    course = empty_course(tmp_path_factory.mktemp("spoiled") / "course")
    for name in "lab01_sound", "lab02_syntax", "lab03_crash", "lab04_exit", "lab05_wrong", "lab06_stub":
        create(Course(course.root), name)
    amend(grader(course, "lab02_syntax"), "def reference(signal, width):", "def reference(signal, width:")
    amend(
        grader(course, "lab03_crash"),
        "    return np.convolve(",
        "    raise ZeroDivisionError('reference')\n    return np.convolve(",
    )
    amend(
        grader(course, "lab04_exit"), "    return np.convolve(", "    import os; os._exit(3)\n    return np.convolve("
    )
    amend(grader(course, "lab05_wrong"), 'mode="valid"', 'mode="same"')
    amend(grader(course, "lab06_stub"), "in (9, 2), (12, 5), (30, 7):", "in ():")

    def slow(nb):
        find(nb, "setup").source += "\nimport time\ntime.sleep(0.5)"
        nb.metadata.lab.cell_seconds = 0.25
        nb.cells.append(new_code_cell("1 / 0", id="division"))
        find(nb, "moving_average_5").source += "\nchecks.equal('never', lambda: 1, 2)"

    edit(course, slow, lab="lab05_wrong")
    edit(course, put("moving_average_6", source="assert True"), lab="lab06_stub")
    for name in "lab05_wrong", "lab06_stub":
        Gradebook(Course(course.root)).release(name)
    report = validate(Course(course.root), without=SLOW, workers=2)
    return {lab.name: lab for lab in report.labs}


@pytest.mark.parametrize(
    ("lab", "line"),
    [
        ("lab02_syntax", ": it cannot be loaded: SyntaxError:"),
        ("lab03_crash", "fails for a reason of its own: ZeroDivisionError: reference (test_moving_average_3.py, line"),
        ("lab04_exit", "grader_tests/lab04_exit: the grading process ended while it ran"),
        ("lab05_wrong", "its solution scores 1 of 2: signals and windows of several lengths"),
        ("lab05_wrong", "s, and a cell may take 0.25 s; make it do less") ,
        ("lab05_wrong", "cell 'division': with the solutions in place, it raises ZeroDivisionError: division by zero"),
        ("lab05_wrong", "with the solutions in place, a visible check fails: never"),
        ("lab05_wrong", "cell 'division': with the stubs in place, it raises ZeroDivisionError"),
        ("lab06_stub", "cell 'moving_average_6': its visible checks pass with the stub in place; let one of them call"),
        ("lab06_stub", "its stub scores 0.5 points: signals and windows of several lengths"),
    ],
)  # fmt: skip
def test_what_shows_by_running(spoiled, lab, line):
    lines = [str(finding) for finding in spoiled[lab].findings]
    assert any(line in one for one in lines), lines


def test_a_broken_lab_does_not_stop_the_others(spoiled):
    assert spoiled["lab01_sound"].findings == []
    assert Check.SOLUTIONS in spoiled["lab01_sound"].checked
    assert Check.MUTANTS not in spoiled["lab01_sound"].checked, "quick"
    assert len(spoiled["lab02_syntax"].findings) == len(spoiled["lab04_exit"].findings) == 1


@pytest.fixture(scope="module")
def weak(tmp_path_factory):
    """A lab whose graders let things through, are not fair with every input, and whose corpus is wrong."""
    course = empty_course(tmp_path_factory.mktemp("weak") / "course")
    create(course, LAB)
    path = grader(course, LAB)
    text = path.read_text()
    path.write_text(text[: text.index("@pytest.mark.task(TASK)\ndef test_window_of_one")])
    amend(
        path,
        "        signal = rng.normal(size=length)\n",
        "        signal = rng.normal(size=length)\n        fair(signal)\n",
    )
    lucky = f"""
def fair(signal):
    import os
    assert os.environ["AUTOGRADER_SECRET"] != "{SECRETS[4]}", "unlucky numbers"


def compare("""
    amend(path, "\ndef compare(", lucky)
    corpus = course.root / "grader_tests" / "corpus" / LAB / TASK
    for entry in corpus.glob("*.py"):
        if entry.stem not in (
            "right_loop",
            "right_convolve",
            "right_running_sum",
            "mistake_not_divided",
            "unfinished_stub",
        ):
            entry.unlink()
    amend(corpus / "mistake_not_divided.py", "are not divided by the width of the window", "are too large")
    (corpus / "equivalent.toml").write_text(
        '[[mutant]]\nline = "averages = np.zeros(places)"\n'
        'becomes = "averages = np.ones(places)"\nreason = "all are set"\n'
    )
    return Course(course.root)


def test_weak_graders_are_shown_what_they_let_through(weak, tmp_path):
    done = run("validate", LAB, "--mutants", "23", "--workers", "2", "--json", tmp_path / "report.json", cwd=weak.root)
    assert done.returncode == 1, done.stderr
    report = json.loads((tmp_path / "report.json").read_text())
    (lab,) = report["labs"]
    messages = {finding["check"]: finding["message"] for finding in lab["findings"]}
    figures = lab["mutants"]
    assert figures["tried"] == 23
    assert figures["caught"] == 23 - len(figures["survivors"]) < 22
    dropped = next(one for one in figures["survivors"] if one["after"] == "pass")
    assert dropped["before"].startswith("assert 1 <= width <= len(signal)")
    assert "that this assertion must refuse" in dropped["needs"]
    assert "line 11: `assert 1 <= width" in done.stdout
    assert f"with the class secret '{SECRETS[4]}'" in messages["stability"]
    assert "unlucky numbers" in messages["stability"]
    assert messages["corpus"].startswith(("it scores", "the feedback does not say"))
    said_of_mutants = [finding["message"] for finding in lab["findings"] if finding["check"] == "mutants"]
    assert any("mutants are caught" in message and "the bar is 95%" in message for message in said_of_mutants)
    assert any("no mutant makes 'averages = np.ones(places)'" in message for message in said_of_mutants)
    assert "Traceback" not in done.stderr


def test_every_check_and_setting_is_documented():
    docs = (ROOT / "docs" / "authoring.md").read_text()
    for check in Check:
        assert f"| `{check}` |" in docs
    for setting in Settings.__dataclass_fields__:
        assert f"| `{setting}` |" in docs


def test_a_report_says_the_same_in_lines(course):
    report = look(course)
    assert report_lines(report)[-1].startswith("all is sound")
    edit(course, put("idea", source="# Two"))
    assert report_lines(look(course))[-1].startswith("2 findings")
