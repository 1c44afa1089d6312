#: class = "denial"
#: tries = "Makes 30 000 files and folders, some nested a thousand deep."
#: holds = "They are bounded or go away with the kernel; cleaning up does not fail."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

import os

try:
    for number in range(30000):
        os.close(os.open(f"f{number}", os.O_CREAT | os.O_WRONLY))
except OSError:
    pass
here = os.getcwd()
try:
    for _ in range(1200):
        os.mkdir("deep" * 20)
        os.chdir("deep" * 20)
    os.chmod(".", 0)
except OSError:
    pass
os.chdir(here)
