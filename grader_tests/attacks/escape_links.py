#: class = "escape"
#: tries = "Makes symbolic and hard links to the host's files and reads or writes through them."
#: holds = "A link opens nothing that its target's name does not."
#: place = "cell"
#: max_score = 0.0

import os

import numpy

targets = ["@ROOT@/grader_tests/references.py", "@ROOT@/README.md", "/etc/shadow", "/proc/1/root/etc/shadow", "/proc/self/root/@ROOT@/README.md"]
for number, target in enumerate(targets):
    os.symlink(target, f"link{number}")
    try:
        text = open(f"link{number}", "rb").read(30)
    except OSError:
        text = b""
    if text:
        print("BREACH: read by a link", target)
for number, target in enumerate([*targets, numpy.__file__]):
    try:
        os.link(target, f"hard{number}")
    except OSError:
        continue
    print("BREACH: linked", target)
os.symlink("@ROOT@", "folder")
try:
    open("folder/planted.py", "w").write("planted by an attack")
    print("BREACH: wrote through a link")
except OSError:
    pass
