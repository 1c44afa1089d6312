#: class = "points"
#: tries = "Raises the points, unlocks the graded cell and writes an easy test into it."
#: holds = "Points and locked text come from the release."
#: place = "notebook"
#: max_score = 0.0

def attack(nb):
    for cell in nb.cells:
        meta = cell.metadata.get("nbgrader")
        if meta is None:
            continue
        meta.update(points=1000.0, locked=False, checksum="0" * 32)
        if meta["grade_id"] == "convolution_byhand":
            meta.update(solution=True, task=True, schema_version=99)
            cell.source = "print('4 / 4 points')\n4.0"
