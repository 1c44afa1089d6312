#: class = "reading"
#: tries = "Searches the whole writable memory of the forked process for texts of the graders."
#: holds = "The warm process has never held a grader's text."
#: place = "cell"
#: max_score = 0.0

import gc
import os
import re
import time

pattern = re.compile(rb"wider than tal[l], and taller|grader_test[s]/lab0|class secre[t]|test_many_channel[s]")
end, seen = time.monotonic() + 3.5, []
try:
    memory = os.open("/proc/self/mem", os.O_RDONLY)
    maps = open("/proc/self/maps").read().splitlines()
except OSError:
    maps = []
for line in maps:
    span, rights, *_ = line.split()
    low, high = (int(part, 16) for part in span.split("-"))
    if not rights.startswith("rw") or high - low > 64 * 2**20 or time.monotonic() > end:
        continue
    try:
        block = os.pread(memory, high - low, low)
    except (OSError, OverflowError):
        continue
    seen += [match[0] for match in pattern.finditer(block) if b"[" not in match[0]]
for thing in gc.get_objects():
    if isinstance(thing, dict):
        for value in list(thing.values()):
            if isinstance(value, str) and len(value) < 10**6 and pattern.search(value.encode(errors="ignore")):
                seen.append(value[:60])
seen = [text for text in seen if b"pattern" not in (text if isinstance(text, bytes) else text.encode())]
if seen:
    print("BREACH: memory holds", seen[:5])
