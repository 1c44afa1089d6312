#: class = "points"
#: tries = "Hands in the graded cell and the answer several times, as code, as text and with one id."
#: holds = "One graded cell counts, once."
#: place = "notebook"
#: max_score = 0.0

import copy


def attack(nb):
    for cell in list(nb.cells):
        if cell.metadata.get("nbgrader"):
            for number in range(3):
                twin = copy.deepcopy(cell)
                if twin.metadata.nbgrader.grade_id == "convolution_byhand":
                    twin.source = "4.0"
                if number == 2:
                    twin.cell_type = "raw"
                    twin.pop("outputs", None)
                    twin.pop("execution_count", None)
                nb.cells.insert(number, twin)
