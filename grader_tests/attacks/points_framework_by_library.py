#: class = "points"
#: tries = "Loads a framework's shared libraries by ctypes from wherever they may lie."
#: holds = "The libraries are not there to be loaded."
#: place = "answer"
#: max_score = 0.0

import ctypes
import glob


def convolution_byhand(img, f, activation=None):
    places = ["@SITE@/torch/lib/libtorch_cpu.so", "@SITE@/torch/lib/libc10.so"]
    for base in ("@SITE@", "@ROOT@/.venv/lib", "/usr/lib", "/usr/local/lib"):
        for pattern in ("libtorch*", "libtensorflow*", "*/libc10.so", "scipy*/*.so*", "scipy/signal/*.so"):
            places += glob.glob(f"{base}/{pattern}") + glob.glob(f"{base}/*/{pattern}")
    for place in places:
        try:
            ctypes.CDLL(place)
        except OSError:
            continue
        raise ValueError("BREACH: loaded a library")
    return None
