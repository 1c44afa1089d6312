#: class = "points"
#: tries = "Turns the graded cell into text, and hides its id in damaged metadata."
#: holds = "The graded cell is put back."
#: place = "notebook"
#: max_score = 0.0

def attack(nb):
    for cell in nb.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "convolution_byhand":
            cell.metadata["nbgrader"] = ["convolution_byhand", 4.0]
            cell.cell_type = "markdown"
            cell.source = "# 4 / 4 points"
            cell.pop("outputs", None)
            cell.pop("execution_count", None)
