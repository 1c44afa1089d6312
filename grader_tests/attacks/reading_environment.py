#: class = "reading"
#: tries = "Looks for secrets in the environment, as Python shows it and as the process was started with it."
#: holds = "The environment holds none of the grader's variables."
#: place = "cell"
#: max_score = 0.0

import ctypes
import os

found = [name for name in os.environ if "SECRET" in name or "TOKEN" in name or name.startswith("AUTOGRADER")]
try:
    raw = open("/proc/self/environ", "rb").read()
except OSError:
    raw = b""
environ = ctypes.POINTER(ctypes.c_char_p).in_dll(ctypes.CDLL(None), "environ")
index = 0
while environ and environ[index]:
    raw += b"\0" + environ[index]
    index += 1
if found or b"AUTOGRADER_" in raw or b"SECRET" in raw or b"PYTEST_CURRENT" in raw:
    print("BREACH: the environment tells", found, raw[:200])
