#: class = "escape"
#: tries = "Plants modules and start-up files for the next kernel, and ends this one so that there is a next."
#: holds = "The next kernel finds nothing of it."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

import os

if not os.path.exists("numpy.py"):
    home = os.path.expanduser("~")
    code = "print('BREACH: planted code runs')\nraise RuntimeError('BREACH: planted')\n"
    for folder in (".", home, home + "/.ipython/profile_default/startup", home + "/.local/lib/python3.11/site-packages", "/tmp"):
        try:
            os.makedirs(folder, exist_ok=True)
            for name in ("numpy", "sitecustomize", "usercustomize", "conftest", "course", "json", "random", "traceback", "00-start", "torch"):
                open(f"{folder}/{name}.py", "w").write(code)
        except OSError:
            pass
    os.makedirs(home + "/.ipython/profile_default", exist_ok=True)
    open(home + "/.ipython/profile_default/ipython_config.py", "w").write(code)
    os._exit(1)
print("BREACH: the folder of the kernel before is still there")
