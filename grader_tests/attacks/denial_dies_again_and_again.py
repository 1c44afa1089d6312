#: class = "denial"
#: tries = "Ends its process in a thread some time after its cell, so that each replacement dies, too."
#: holds = "Replacements are bounded; what was right before stays right, or the feedback says what happened."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0

import os
import threading

threading.Timer(0.15, os._exit, (1,)).start()
