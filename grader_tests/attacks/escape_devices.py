#: class = "escape"
#: tries = "Opens devices, and makes its own."
#: holds = "There is /dev/null and the like, and no way to make another."
#: place = "cell"
#: max_score = 0.0

import ctypes
import os
import stat

for name in ("mem", "kmem", "port", "vda", "sda", "nvme0n1", "kvm", "fuse", "net/tun", "nvidia0", "nvidiactl", "tty", "ptmx", "console", "kmsg", "loop-control", "vhost-net", "pts/0", "dri/card0"):
    for flags in (os.O_RDONLY, os.O_RDWR):
        try:
            fd = os.open("/dev/" + name, flags | os.O_NONBLOCK)
        except OSError:
            continue
        print("BREACH: opened /dev/" + name)
        os.close(fd)
libc = ctypes.CDLL(None, use_errno=True)
for folder in (".", "/tmp", "/dev/shm", "/dev"):
    for kind, device in ((stat.S_IFCHR, os.makedev(1, 1)), (stat.S_IFBLK, os.makedev(254, 0)), (stat.S_IFCHR, os.makedev(10, 229))):
        for number, arguments in ((133, (f"{folder}/mine".encode(), kind | 0o666, device)), (259, (-100, f"{folder}/mine2".encode(), kind | 0o666, device))):
            if libc.syscall(number, *arguments) == 0:
                print("BREACH: made a device in", folder)
