#: class = "denial"
#: tries = "Ignores and blocks all signals, and sleeps for ever."
#: holds = "SIGKILL is not to be blocked."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

import signal
import time

for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
time.sleep(1000)
