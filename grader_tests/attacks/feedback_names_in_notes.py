#: class = "feedback"
#: tries = "Gives cells ids and grade ids that are HTML, line breaks and paths."
#: holds = "Notes name only ids of the lab."
#: place = "notebook"
#: max_score = 0.0
#: never = ["<script>", "etc/passwd"]
#: never_in_page = ["<script>attack"]

from nbformat.v4 import new_code_cell


def attack(nb):
    for name in ("<script>attack()</script>", "../../etc/passwd", "a\nb", "x" * 5000, "convolution_byhand_answer\n"):
        meta = {"grade": False, "grade_id": name, "points": 1, "locked": True, "solution": True, "schema_version": 3, "task": False}
        cell = new_code_cell("1", metadata={"nbgrader": meta})
        cell.id = name[:60]
        nb.cells.append(cell)
