#: class = "reading"
#: tries = "Reads environ, cmdline, mem, fd, cwd and root of every other process in /proc."
#: holds = "No other process is there, or none lets itself be read."
#: place = "cell"
#: max_score = 0.0

import os

me = {os.getpid(), os.getpgid(0)} if os.getpid() == 1 else {os.getpid()}
pids = {1, 2, os.getppid(), int("@GRADER_PID@"), int("@WARM_PID@"), *range(1, 400)}
try:
    pids |= {int(name) for name in os.listdir("/proc") if name.isdigit()}
except OSError:
    pass
seen = []
try:
    me |= {int(name) for name in os.listdir("/proc/self/task")}  # a thread's number is no process
except OSError:
    pass
for pid in pids - me - {0}:
    for name in ("environ", "cmdline", "maps", "mem", "status", "stack"):
        try:
            with open(f"/proc/{pid}/{name}", "rb") as file:
                file.read(1 if name != "mem" else 0)
        except OSError:
            continue
        seen.append((pid, name))
    for name in ("cwd", "root", "exe"):
        try:
            seen.append((pid, os.readlink(f"/proc/{pid}/{name}")))
        except OSError:
            pass
    try:
        seen += [(pid, fd) for fd in os.listdir(f"/proc/{pid}/fd")]
    except OSError:
        pass
if seen:
    print("BREACH: read of other processes", seen[:20])
