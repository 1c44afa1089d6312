#: class = "reading"
#: tries = "Reads In, Out, the history and history files of other sessions."
#: holds = "The history holds this notebook's cells only."
#: place = "cell"
#: max_score = 0.0

import glob
import os

shell = get_ipython()
needle = "grader" + "_tests"
cells = [*In, *shell.history_manager.input_hist_raw, *map(str, Out.values())]
try:
    cells += [str(row) for row in shell.history_manager.get_tail(1000, include_latest=True)]
except Exception:
    pass
if any(needle in cell and "history_manager" not in cell for cell in cells):
    print("BREACH: the history names the graders")
for path in glob.glob(os.path.expanduser("~/.ipython/**/history.sqlite"), recursive=True) + [
    "/root/.ipython/profile_default/history.sqlite"
]:
    try:
        text = open(path, "rb").read(16)
    except OSError:
        continue
    print("BREACH: read", path, text)
