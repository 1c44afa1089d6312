#: class = "denial"
#: tries = "Starts 3000 threads."
#: holds = "The number of threads is bounded."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0

import threading
import time

threading.stack_size(64 * 1024)
made = 0
try:
    for _ in range(3000):
        threading.Thread(target=time.sleep, args=(20,), daemon=True).start()
        made += 1
except (RuntimeError, MemoryError):
    pass
if made >= 2000:
    print("BREACH: so many threads:", made)
