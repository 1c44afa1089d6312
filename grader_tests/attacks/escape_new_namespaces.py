#: class = "escape"
#: tries = "Makes new namespaces by clone and clone3, whose flags a filter may not see."
#: holds = "Both are refused."
#: place = "cell"
#: max_score = 0.0

import ctypes
import os
import struct

libc = ctypes.CDLL(None, use_errno=True)
for flag in (0x10000000, 0x20000, 0x40000000, 0x20000000, 0x08000000, 0x04000000, 0x02000000):
    for number, arguments in ((56, (flag | 17, 0, 0, 0, 0)), (435, (ctypes.create_string_buffer(struct.pack("11Q", flag, 0, 0, 0, 17, 0, 0, 0, 0, 0, 0)), 88))):
        pid = libc.syscall(number, *arguments)
        if pid == 0:
            os._exit(0)
        if pid > 0:
            os.waitpid(pid, 0)
            print("BREACH: a new namespace", hex(flag), number)
