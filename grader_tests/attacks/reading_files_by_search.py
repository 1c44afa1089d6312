#: class = "reading"
#: tries = "Walks the whole file system for notebooks, graders and a gradebook."
#: holds = "There is nothing of the kind in any folder that can be listed."
#: place = "cell"
#: max_score = 0.0

import os
import time

end = time.monotonic() + 3.5
skip = ("/proc", "/sys", "/usr/lib", "/usr/share")
names = {"gradebook.db", "references.py", "mistakes.py", "nbgrader_config.py", "DESIGN.md", "secret"}
for top in ("/work", "/root", "/home", "/tmp", "/var", "/mnt", "/srv", "/opt", "/"):
    for folder, folders, files in os.walk(top):
        if folder.startswith(skip) or "site-packages" in folder or "/lib/python" in folder or time.monotonic() > end:
            folders.clear()
            continue
        for name in files:
            if name in names or name.endswith(".ipynb") or name.startswith("test_convolution"):
                try:
                    text = open(os.path.join(folder, name), "rb").read(40)
                except OSError:
                    continue
                print("BREACH: found", folder, name, text)
