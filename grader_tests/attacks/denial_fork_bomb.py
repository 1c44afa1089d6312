#: class = "denial"
#: tries = "Forks as fast as it can (2000 at most); the children wait."
#: holds = "The number of processes is bounded, others do not notice, and all of them end with the kernel."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

import os
import time

made = 0
for _ in range(2000):
    try:
        child = os.fork()
    except OSError:
        break
    if child == 0:
        time.sleep(30)
        os._exit(0)
    made += 1
if made >= 1000:
    print("BREACH: so many processes:", made)
