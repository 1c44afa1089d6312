#: class = "reading"
#: tries = "Looks for the working folders, sockets and connection files of kernels that run at the same time."
#: holds = "No other kernel's folder can be listed, entered or read."
#: place = "cell"
#: max_score = 0.0

import glob
import os

mine = os.getcwd()
for folder in ("/tmp", "@TMP@", os.path.dirname(mine), os.path.dirname(os.path.dirname(mine)), "/run", "/dev/shm", "/var/tmp"):
    try:
        names = os.listdir(folder)
    except OSError:
        continue
    others = [name for name in names if name.startswith(("autograder-kernel", "autograder-work", "autograder-ipc", "kernel-"))]
    if others:
        print("BREACH: sees", folder, others)
for path in glob.glob("/tmp/autograder-*/work/*") + glob.glob("@TMP@/autograder-*/work/*"):
    if not path.startswith(mine):
        print("BREACH: reads", path)
