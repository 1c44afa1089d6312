#: class = "escape"
#: tries = "Takes back the signal that ends the kernel when its parent ends."
#: holds = "The signal stays, or does not matter."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

import ctypes

libc = ctypes.CDLL(None, use_errno=True)
libc.prctl(1, 0, 0, 0, 0)
now = ctypes.c_int(-1)
libc.prctl(2, ctypes.byref(now), 0, 0, 0)
if now.value == 0:
    print("BREACH: nothing ends this process with its parent")
