#: class = "reading"
#: tries = "Opens the host's root by file handle, as the shocker exploit does, and by io_uring past the filter."
#: holds = "Both system calls are refused."
#: place = "cell"
#: max_score = 0.0

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
for inode in (2, 128, 1):
    handle = (ctypes.c_ubyte * 24)()
    ctypes.memmove(handle, (8).to_bytes(4, "little") + (1).to_bytes(4, "little") + inode.to_bytes(8, "little"), 16)
    for base in ("/", ".", "/usr/lib", "/etc/ld.so.cache"):
        try:
            mount = os.open(base, os.O_RDONLY)
        except OSError:
            continue
        fd = libc.syscall(304, mount, ctypes.byref(handle), os.O_RDONLY)
        os.close(mount)
        if fd >= 0:
            print("BREACH: opened by handle", os.listdir(fd))
ring = libc.syscall(425, 8, ctypes.create_string_buffer(256))
if ring >= 0:
    print("BREACH: io_uring is there", ring)
