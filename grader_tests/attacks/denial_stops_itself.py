#: class = "denial"
#: tries = "Stops its own process by SIGSTOP and SIGTSTP."
#: holds = "It is replaced, or goes on."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

import os
import signal

os.kill(os.getpid(), signal.SIGTSTP)
os.kill(os.getpid(), signal.SIGSTOP)
