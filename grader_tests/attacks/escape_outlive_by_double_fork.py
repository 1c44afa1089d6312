#: class = "escape"
#: tries = "Forks twice into a session of its own, ignores signals and waits for the grading to be over."
#: holds = "No process is left when the notebook has been graded."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

import os
import signal
import time

try:
    child = os.fork()
except OSError:
    child = 1
if child == 0:
    os.setsid()
    for number in range(5):
        if os.fork() == 0:
            for name in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                signal.signal(name, signal.SIG_IGN)
            os.setsid()
            end = time.monotonic() + 40
            while time.monotonic() < end:
                time.sleep(0.5)
            os._exit(0)
    os._exit(0)
