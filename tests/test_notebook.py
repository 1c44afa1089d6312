"""Notebooks as students hand them in: damaged, edited, copied."""

import copy
import json

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from autograder.errors import SubmissionError
from autograder.notebook import MAX_BYTES, grade_id, read_notebook, restore


def write(path, content):
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "empty"),
        ("hello", "not JSON"),
        ("[1, 2]", "not a notebook"),
        ('{"cells": []}', "no 'nbformat'"),
        ('{"nbformat": 9, "nbformat_minor": 0, "cells": []}', "format 9"),
        ('{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": 3}', "damaged"),
        ('{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code"}]}', "damaged"),
        ('{\n<<<<<<< HEAD\n"a": 1\n=======\n>>>>>>> other\n}', "merge-conflict"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_unreadable_notebooks_are_told_in_one_line(tmp_path, content, said):
    with pytest.raises(SubmissionError, match=said) as caught:
        read_notebook(write(tmp_path / "lab.ipynb", content))
    assert "\n" not in str(caught.value)


def test_bytes_that_are_no_text(tmp_path):
    (tmp_path / "lab.ipynb").write_bytes(b"\xff\xfe\x00garbage\xff")
    with pytest.raises(SubmissionError, match="UTF-8"):
        read_notebook(tmp_path / "lab.ipynb")


def test_missing_linked_and_special_files(tmp_path):
    with pytest.raises(SubmissionError, match="missing"):
        read_notebook(tmp_path / "lab.ipynb")
    (tmp_path / "link.ipynb").symlink_to("/etc/passwd")
    with pytest.raises(SubmissionError, match="symbolic link"):
        read_notebook(tmp_path / "link.ipynb")
    with pytest.raises(SubmissionError, match="not a regular file"):
        read_notebook(tmp_path)


def test_a_huge_notebook_is_refused_unread(tmp_path):
    path = tmp_path / "lab.ipynb"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(SubmissionError, match="limit is 20 MB"):
        read_notebook(path)


def test_an_older_format_is_upgraded(tmp_path):
    old = {
        "nbformat": 3,
        "nbformat_minor": 0,
        "metadata": {"name": ""},
        "worksheets": [
            {
                "metadata": {},
                "cells": [
                    {
                        "cell_type": "code",
                        "collapsed": False,
                        "input": ["a = 1\n", "b = 2"],
                        "language": "python",
                        "metadata": {},
                        "outputs": [],
                    },
                    {"cell_type": "heading", "level": 2, "metadata": {}, "source": ["Title"]},
                ],
            }
        ],
    }
    nb = read_notebook(write(tmp_path / "lab.ipynb", old))
    assert nb.nbformat == 4
    assert [cell.source for cell in nb.cells] == ["a = 1\nb = 2", "## Title"]


def test_outputs_and_counts_are_dropped(tmp_path, lab01):
    nb = copy.deepcopy(lab01.release)
    code = next(cell for cell in nb.cells if cell.cell_type == "code")
    code.outputs = [nbformat.v4.new_output("stream", text="<script>")]
    code.execution_count = 7
    nbformat.write(nb, tmp_path / "lab.ipynb")
    read = read_notebook(tmp_path / "lab.ipynb")
    assert all(cell.get("outputs", []) == [] and cell.get("execution_count") is None for cell in read.cells)


def find(nb, name):
    return next(cell for cell in nb.cells if grade_id(cell) == name)


@pytest.fixture
def handed_in(lab01):
    return copy.deepcopy(lab01.release)


def test_an_honest_notebook_is_left_alone(lab01, handed_in):
    find(handed_in, "convolution_byhand_answer").source = "def convolution_byhand(): pass"
    before = copy.deepcopy(handed_in.cells)
    assert restore(handed_in, lab01) == []
    assert handed_in.cells == before


def test_points_ids_locks_and_kernels_are_put_back(lab01, handed_in):
    graded = find(handed_in, "convolution_byhand")
    graded.metadata.nbgrader.update(points=400, locked=False, grade=False, schema_version=99)
    graded.source = "1000"
    handed_in.metadata = nbformat.from_dict({"kernelspec": {"name": "bash"}, "autograder": {"notes": ["forged"]}})
    notes = restore(handed_in, lab01)
    assert notes == ["the locked cell 'convolution_byhand' had been changed; its text was restored"]
    assert graded.metadata == find(lab01.release, "convolution_byhand").metadata
    assert graded.source == find(lab01.release, "convolution_byhand").source
    assert handed_in.metadata == lab01.release.metadata


def test_of_copies_the_last_one_counts_and_both_are_named(lab01, handed_in):
    answer = find(handed_in, "convolution_byhand_answer")
    index = handed_in.cells.index(answer)
    handed_in.cells.insert(index, copy.deepcopy(answer))
    answer.source = "the last one"
    (note,) = restore(handed_in, lab01)
    assert note.startswith(f"cells {index + 1} and {index + 2} are copies of 'convolution_byhand_answer'")
    assert find(handed_in, "convolution_byhand_answer").source == "the last one"
    assert len({cell.id for cell in handed_in.cells}) == len(handed_in.cells)


def test_a_missing_graded_cell_is_put_back_in_its_place(lab01, handed_in):
    handed_in.cells.remove(find(handed_in, "convolution_byhand"))
    assert restore(handed_in, lab01) == ["the graded cell 'convolution_byhand' was missing and was put back"]
    order = [grade_id(cell) for cell in handed_in.cells if grade_id(cell)]
    assert order == [grade_id(cell) for cell in lab01.release.cells if grade_id(cell)]


def test_an_answer_that_lost_its_metadata_is_not_undone_by_the_stub(lab01, handed_in):
    find(handed_in, "convolution_byhand_answer").metadata.clear()
    handed_in.cells.append(new_code_cell("convolution_byhand = None"))
    restore(handed_in, lab01)
    assert "convolution_byhand_answer" not in [grade_id(cell) for cell in handed_in.cells]


@pytest.mark.parametrize(
    "meta", [{"grade_id": "made_up", "grade": True, "points": 100}, {"grade_id": 7}, "text", None, []]
)
def test_made_up_metadata_is_dropped(lab01, handed_in, meta):
    handed_in.cells.insert(0, new_code_cell("1000", metadata={"nbgrader": meta}))
    restore(handed_in, lab01)
    assert handed_in.cells[0].metadata == {}


def test_a_cell_of_another_type_is_turned_back(lab01, handed_in):
    answer = find(handed_in, "convolution_byhand_answer")
    answer.cell_type = "markdown"
    answer.pop("outputs"), answer.pop("execution_count")
    restore(handed_in, lab01)
    nbformat.validate(handed_in)
    assert answer.cell_type == "code"
