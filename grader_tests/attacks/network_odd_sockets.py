#: class = "network"
#: tries = "Makes sockets of every other family by system call: netlink, packet, vsock, crypto, raw, bluetooth."
#: holds = "There is no socket at all."
#: place = "cell"
#: max_score = 0.0

import ctypes

libc = ctypes.CDLL(None, use_errno=True)
for family in range(1, 46):
    for kind in (1, 2, 3, 5):
        fd = libc.syscall(41, family, kind, 0)
        if fd >= 0:
            libc.close(fd)
            print("BREACH: a socket of family", family, kind)
pair = (ctypes.c_int * 2)()
for family in (2, 10, 16, 40):
    if libc.syscall(53, family, 1, 0, pair) >= 0:
        print("BREACH: a pair of family", family)
