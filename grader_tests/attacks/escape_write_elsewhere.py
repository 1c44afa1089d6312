#: class = "escape"
#: tries = "Writes into every folder outside its own: the root, the repository, site-packages, homes, /etc, /var."
#: holds = "Only its own folders take a file, and these go with it."
#: place = "cell"
#: max_score = 0.0

import os
import sys
import tempfile

import numpy

own = (os.getcwd(), "/tmp", "/dev/shm", "/home/student") if os.getpid() == 1 else (os.getcwd(),)
folders = ["/", "@ROOT@", "@ROOT@/course", "@ROOT@/release", "/root", "/etc", "/var/tmp", "/var/tmp", "/usr/lib", "/run", "/proc", "/sys",
           "@SITE@", os.path.dirname(numpy.__file__), *sys.path, "/home", "/dev", "@TMP@", "/opt", "/mnt", "/tmp", "/dev/shm", tempfile.gettempdir()]
for folder in folders:
    path = os.path.join(folder, "planted.py")
    try:
        with open(path, "w") as file:
            file.write("planted by an attack")
    except OSError:
        continue
    if os.path.realpath(folder) not in own:
        print("BREACH: wrote", path)
for path in ("@ROOT@/README.md", numpy.__file__, "/etc/passwd", "/etc/ld.so.cache"):
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_APPEND))
    except OSError:
        continue
    if path != "/etc/passwd" or os.getpid() != 1:
        print("BREACH: may write", path)
for change in (lambda: os.chmod("@ROOT@/README.md", 0o666), lambda: os.utime("@ROOT@/README.md"), lambda: os.truncate("@ROOT@/README.md", 10**6),
               lambda: os.chmod(numpy.__file__, 0o777), lambda: os.utime(numpy.__file__), lambda: os.rename(numpy.__file__, numpy.__file__ + "x")):
    try:
        change()
    except OSError:
        continue
    print("BREACH: changed a file that is not its own")
