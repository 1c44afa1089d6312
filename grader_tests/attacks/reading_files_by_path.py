#: class = "reading"
#: tries = "Opens tests, solutions, the gradebook and other submissions where the repository lies."
#: holds = "None of these files can be opened, listed or found by name."
#: place = "cell"
#: max_score = 0.0

import glob
import os

root = "@ROOT@"
wanted = [
    "grader_tests/lab01_convolution_by_hand/test_convolution_byhand.py", "grader_tests/references.py",
    "source/lab01_convolution_by_hand/lab01_convolution_by_hand.ipynb", "classroom/gradebook.db", "classroom/secret",
    "autograder/lab.py", "tests/conftest.py", ".git/HEAD", "pyproject.toml",
]
for path in [*(os.path.join(root, w) for w in wanted), "/etc/shadow", "/root/.bashrc", "/etc/hostname"]:
    try:
        text = open(path, "rb").read(50)
    except OSError:
        continue
    print("BREACH: read", path, text)
for folder in [root, root + "/grader_tests", root + "/source", root + "/classroom/submitted", os.path.dirname(root)]:
    try:
        names = os.listdir(folder)
    except OSError:
        names = []
    if set(names) & {"grader_tests", "references.py", "lab01_convolution_by_hand", "shared"}:
        print("BREACH: listed", folder, names)
if glob.glob("/work/*/grader_tests/*") + glob.glob("/home/*/*/grader_tests"):
    print("BREACH: found by a pattern")
