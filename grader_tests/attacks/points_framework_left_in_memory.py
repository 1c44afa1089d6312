#: class = "points"
#: tries = "Looks for a framework in sys.modules, in other modules' attributes and among all objects."
#: holds = "The warm process of such tasks has never imported one."
#: place = "answer"
#: max_score = 0.0

import gc
import sys
import types


def convolution_byhand(img, f, activation=None):
    names = ("torch", "tensorflow", "keras", "scipy", "skimage", "jax", "sklearn")
    found = [name for name in sys.modules if name.split(".")[0] in names and sys.modules[name] is not None]
    found += [m.__name__ for m in gc.get_objects() if isinstance(m, types.ModuleType) and m.__name__.split(".")[0] in names]
    try:
        found += [line.split()[-1] for line in open("/proc/self/maps") if "torch" in line or "tensorflow" in line]
    except OSError:
        pass
    if found:
        raise ValueError("BREACH: " + found[0])
    return None
