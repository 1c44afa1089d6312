#: class = "reading"
#: tries = "Tries every inherited descriptor: files and folders to read, sockets of the warm process to speak to."
#: holds = "Only the kernel's own sockets, pipes and /dev/null are open."
#: place = "cell"
#: max_score = 0.0

import os
import socket
import stat

for fd in range(1024):
    try:
        mode = os.fstat(fd).st_mode
    except OSError:
        continue
    if stat.S_ISDIR(mode):
        print("BREACH: a folder is open", fd)
    if stat.S_ISREG(mode) and fd not in ():
        name = ""
        try:
            name = os.readlink(f"/proc/self/fd/{fd}")
        except OSError:
            pass
        print("BREACH: a file is open", fd, name)
    if stat.S_ISBLK(mode) or (stat.S_ISCHR(mode) and os.fstat(fd).st_rdev != os.makedev(1, 3)):
        print("BREACH: a device is open", fd)
    if stat.S_ISSOCK(mode):
        copy = socket.socket(fileno=os.dup(fd))
        if copy.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE) == socket.SOCK_SEQPACKET:
            copy.send(b'{"error": "BREACH"}')
            print("BREACH: the warm process's socket is open", fd)
        copy.close()
