#: class = "leaking"
#: tries = "Writes the inputs of a call into files and ends the process, for a later kernel to print."
#: holds = "A kernel that takes another's place has a new folder, and no cell runs after a grader's call whose output is kept."
#: place = "notebook"
#: max_score = 0.0

from nbformat.v4 import new_code_cell

ANSWER = '''
import glob, os
for folder in (".", "/tmp", "/dev/shm", os.path.expanduser("~"), "/var/tmp", "@TMP@"):
    for path in glob.glob(folder + "/hidden*"):
        print("BREACH:", open(path).read())
def convolution_byhand(img, f, activation=None):
    for folder in (".", "/tmp", "/dev/shm", os.path.expanduser("~"), "/var/tmp", "@TMP@"):
        try:
            open(folder + "/hidden-inputs", "w").write(repr(img.ravel()[:5]))
        except OSError:
            pass
    os._exit(1)
'''


def attack(nb):
    for cell in nb.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "convolution_byhand_answer":
            cell.source = ANSWER
    nb.cells.append(new_code_cell(ANSWER))
