#: class = "network"
#: tries = "Uses the kernel's own listening sockets to connect, and ZeroMQ to reach the test."
#: holds = "They only answer who has connected."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0

import ctypes
import os
import socket
import stat

libc = ctypes.CDLL(None, use_errno=True)
for fd in range(3, 512):
    try:
        if not stat.S_ISSOCK(os.fstat(fd).st_mode):
            continue
        link = socket.socket(fileno=os.dup(fd))
        for address in ("@SOCKET@", "\0@ABSTRACT@"):
            try:
                link.settimeout(0.3)
                link.connect(address)
                print("BREACH: connected by an inherited socket", fd)
            except OSError:
                pass
        link.close()
    except OSError:
        continue
