#: class = "denial"
#: tries = "Leaves eight threads behind that compute and print while the graders run."
#: holds = "Grading goes on."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

import threading
import time


def busy():
    end = time.monotonic() + 4
    while time.monotonic() < end:
        sum(range(10000))
        print("busy" * 1000)


for _ in range(8):
    threading.Thread(target=busy, daemon=True).start()
