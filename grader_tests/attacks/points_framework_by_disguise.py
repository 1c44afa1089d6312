#: class = "points"
#: tries = "Imports a framework by importlib, by joined names, by paths on the disk and by a loader of its own."
#: holds = "No framework can be imported where the function is called."
#: place = "answer"
#: max_score = 0.0

import glob
import importlib
import importlib.util
import sys

import numpy as np


def convolution_byhand(img, f, activation=None):
    sys.path += glob.glob("@ROOT@/.venv/lib/python3*/site-packages") + glob.glob("/usr/lib/python3/dist-packages")
    sys.path += ["@SITE@", *glob.glob("/root/.pyenv/versions/*/lib/python3*/site-packages"), "/usr/local/lib/python3/dist-packages"]
    importlib.invalidate_caches()
    sys.path_importer_cache.clear()
    activation = activation or (lambda z: 1 / (1 + np.exp(-z)))
    found = None
    for name in ("to" + "rch", "sci" + "py.signal", "ke" + "ras", "tensor" + "flow", "skimage.filters", "jax"):
        try:
            found = importlib.import_module(name)
            break
        except Exception:
            pass
        for base in sys.path:
            try:
                spec = importlib.util.spec_from_file_location("harmless", f"{base}/{name.split('.')[0]}/__init__.py")
                found = importlib.util.module_from_spec(spec)
                sys.modules[name.split(".")[0]] = found
                spec.loader.exec_module(found)
                break
            except Exception:
                sys.modules.pop(name.split(".")[0], None)
                found = None
    if found is None:
        return None
    raise ValueError("BREACH: imported")
