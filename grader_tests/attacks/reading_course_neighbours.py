#: class = "reading"
#: tries = "Climbs from the course package, by its path, its links and descriptors, to the folders beside it."
#: holds = "The course folder has no neighbours."
#: place = "cell"
#: max_score = 0.0

import os

import course

here = os.path.realpath(os.path.dirname(course.__file__))
for start in (here, os.path.dirname(course.__file__), os.path.dirname(here)):
    for step in ("..", "../grader_tests", "../source", "grader_tests", "../../shared"):
        path = os.path.join(start, step)
        try:
            names = os.listdir(path)
        except OSError:
            continue
        if {"grader_tests", "references.py", "source", "autograder", "lab01_convolution_by_hand"} & set(names):
            print("BREACH: listed", path, names)
flags = os.O_PATH | os.O_DIRECTORY
try:
    up = os.open("..", flags, dir_fd=os.open(here, flags))
    text = os.read(os.open("grader_tests/references.py", os.O_RDONLY, dir_fd=up), 40)
except OSError:
    text = b""
if text:
    print("BREACH: read by descriptor", text)
