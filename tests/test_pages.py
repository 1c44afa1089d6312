"""Which memory of a warm process is gathered in huge pages."""

import subprocess
import sys
from pathlib import Path

from autograder.kernels.pages import _own_memory

MAPS = """\
55d0a0000000-55d0a0400000 rw-p 00000000 00:00 0                          [heap]
7f0000000000-7f0000200000 rw-p 00000000 00:00 0
7f0000400000-7f0000600000 r--p 00000000 00:00 0
7f0000600000-7f0000800000 rw-s 00000000 00:01 77                         /dev/shm/shared
7f0000800000-7f0000a00000 rw-p 00001000 08:01 42                         /usr/lib/a library.so
7ffc00000000-7ffc00200000 rw-p 00000000 00:00 0                          [stack]
"""


def test_only_memory_that_is_private_writable_and_of_no_file():
    assert list(_own_memory(MAPS)) == [(0x55D0A0000000, 0x55D0A0400000), (0x7F0000000000, 0x7F0000200000)]


def test_memory_keeps_its_content_and_is_gathered_where_the_system_can():
    code = """
from autograder.kernels.pages import use_huge_pages
data = bytearray(range(256)) * (64 * 1024)
before = bytes(data)
use_huge_pages()
assert data == before
lines = open("/proc/self/smaps_rollup").read().splitlines()
print(next(line.split()[1] for line in lines if line.startswith("AnonHugePages")))
"""
    root = Path(__file__).resolve().parent.parent
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    gathered = int(done.stdout)
    assert gathered == 0 or gathered >= 12 * 1024  # kB; 0 where the system has none to give
