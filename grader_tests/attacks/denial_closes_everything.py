#: class = "denial"
#: tries = "Closes all descriptors, the kernel's sockets among them."
#: holds = "The kernel is replaced."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

import os

os.closerange(0, 1024)
