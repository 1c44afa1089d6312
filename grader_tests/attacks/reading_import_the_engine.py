#: class = "reading"
#: tries = "Imports the engine, the graders and the tests, also after adding the repository to sys.path."
#: holds = "None of them can be imported, and no module of theirs is left in the process."
#: place = "cell"
#: max_score = 0.0

import importlib
import os
import sys

import course

sys.path[:0] = ["@ROOT@", "@ROOT@/tests", os.path.dirname(os.path.dirname(os.path.realpath(course.__file__))), ".."]
importlib.invalidate_caches()
sys.path_importer_cache.clear()
for name in (
    "autograder", "autograder.kernels.zygote", "autograder.lab", "autograder.grading.expect", "grader_tests",
    "grader_tests.references", "grader_tests.lab01_convolution_by_hand.mistakes", "conftest", "nbgrader_config",
):
    try:
        module = importlib.import_module(name)
    except ImportError:
        continue
    if getattr(module, "__file__", None) or name in ("autograder.kernels.zygote",):
        print("BREACH: imported", name, module)
    else:  # an empty namespace package is a folder that can be seen
        print("BREACH: the folder is there", name, list(module.__path__))
left = [name for name in sys.modules if name.startswith(("autograder", "grader" + "_tests"))]
if left:
    print("BREACH: left in the process", left)
