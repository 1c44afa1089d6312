#: class = "denial"
#: tries = "Fills anonymous files in memory and detached shared memory, which no address space counts (2 GB at most)."
#: holds = "Both are refused, or count as its memory."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

import ctypes
import os

taken, files = 0, []
block = b"\1" * (16 * 2**20)
try:
    while taken < 2**31:
        files.append(os.memfd_create("mine"))
        for _ in range(12):
            taken += os.write(files[-1], block)
except OSError:
    pass
for fd in files:
    os.close(fd)
if taken > 2**30:
    print("BREACH: memory in nameless files", taken)
libc = ctypes.CDLL(None, use_errno=True)
libc.shmat.restype = ctypes.c_void_p
segments = []
for _ in range(6):
    number = libc.shmget(0, 256 * 2**20, 0o600)
    address = libc.shmat(number, None, 0) if number >= 0 else None
    if address and address != 2**64 - 1:
        ctypes.memset(address, 1, 256 * 2**20)
        libc.shmdt(ctypes.c_void_p(address))
        segments.append(number)
for number in segments:
    libc.shmctl(number, 0, None)
if len(segments) >= 5:
    print("BREACH: memory in detached segments", len(segments))
