#: class = "points"
#: tries = "Copies a package, while frameworks are allowed, to every folder that may be seen later."
#: holds = "The kernel without frameworks shares no folder with the one that has them."
#: place = "notebook"
#: max_score = 0.0

from nbformat.v4 import new_code_cell

COPY = '''
import os, shutil, tempfile
import torchinfo
for folder in {os.getcwd(), "/tmp", "/dev/shm", os.path.expanduser("~"), tempfile.gettempdir(), "/var/tmp", "@TMP@"}:
    try:
        shutil.copytree(os.path.dirname(torchinfo.__file__), folder + "/harmless_copy", dirs_exist_ok=True)
    except OSError:
        pass
'''
ANSWER = '''
import glob, os, sys
def convolution_byhand(img, f, activation=None):
    places = [os.getcwd(), "/tmp", "/dev/shm", os.path.expanduser("~"), "/var/tmp", "@TMP@", *glob.glob("/tmp/*"), *glob.glob("@TMP@/*")]
    for place in places:
        if os.path.exists(place + "/harmless_copy/torchinfo.py"):
            sys.path.append(place)
            import harmless_copy.torchinfo
            raise ValueError("BREACH: copied")
    return None
'''


def attack(nb):
    nb.cells.insert(1, new_code_cell(COPY))
    for cell in nb.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "convolution_byhand_answer":
            cell.source = ANSWER
