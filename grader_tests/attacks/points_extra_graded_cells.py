#: class = "points"
#: tries = "Adds graded cells of its own, with many points and outputs that nbgrader would count."
#: holds = "Only the lab's own cells have points."
#: place = "notebook"
#: max_score = 0.0

from nbformat.v4 import new_code_cell, new_markdown_cell


def attack(nb):
    for number, (kind, name) in enumerate([(new_code_cell, "bonus"), (new_code_cell, "convolution_byhand_2"),
                                           (new_markdown_cell, "essay"), (new_code_cell, "convolution_byhand\u200b")]):
        meta = {"grade": True, "grade_id": name, "points": 100.0, "locked": False, "solution": number == 2,
                "schema_version": 3, "task": False, "cell_type": "code"}
        nb.cells.append(kind("4.0", metadata={"nbgrader": meta}))
