#: class = "denial"
#: tries = "Writes 3 GB at most into its home, /tmp and /dev/shm."
#: holds = "The folders together take less than 1.2 GB."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

import os

block, written, made = b"\1" * (32 * 2**20), 0, []
for folder in (".", "/tmp", "/dev/shm", "/var/tmp", "/run"):
    for number in range(12):
        path = f"{folder}/filler{number}"
        try:
            with open(path, "wb", buffering=0) as file:
                made.append(path)
                for _ in range(7):
                    if written < 1.5e9:
                        written += file.write(block)
        except OSError:
            break
for path in made:
    os.unlink(path)
if written > 1.2e9:
    print("BREACH: filled the disk with", written)
