#: class = "escape"
#: tries = "Attaches to and reads the memory of its parent, the grader and the warm process."
#: holds = "Every such call is refused."
#: place = "cell"
#: max_score = 0.0

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(64)
vector = (ctypes.c_void_p * 2)(ctypes.addressof(buffer), 64)
for pid in {int("@GRADER_PID@"), int("@WARM_PID@"), os.getppid(), 1, 2} - {0}:
    for request in (0x4206, 16):
        if libc.ptrace(request, pid, 0, 0) == 0:
            libc.ptrace(17, pid, 0, 0)
            print("BREACH: traced", pid)
    for number in (310, 311):
        remote = (ctypes.c_void_p * 2)(0x400000, 64)
        if libc.syscall(number, pid, vector, 1, remote, 1, 0) >= 0 or ctypes.get_errno() in (14,):
            print("BREACH: reads memory of", pid)
    fd = libc.syscall(434, pid, 0)
    if fd >= 0 and libc.syscall(438, fd, 0, 0) >= 0:
        print("BREACH: took a descriptor of", pid)
