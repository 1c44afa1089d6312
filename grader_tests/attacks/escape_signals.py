#: class = "escape"
#: tries = "Signals its parent, the grader, the warm process, and everybody, by every call there is."
#: holds = "Nobody outside gets a signal."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

import ctypes
import os
import signal

libc = ctypes.CDLL(None, use_errno=True)
alone = os.getpid() == 1  # numbers of a process table of its own mean nobody outside
others = {int("@GRADER_PID@"), int("@WARM_PID@"), os.getppid()} - {0, os.getpid()}
for pid in others:
    for name, number, arguments in (("kill", 62, (pid, signal.SIGCONT)), ("tkill", 200, (pid, signal.SIGCONT)), ("tgkill", 234, (pid, pid, signal.SIGCONT)),
                                    ("prlimit", 302, (pid, 7, 0, ctypes.create_string_buffer(16))), ("setpriority", 141, (0, pid, 19)), ("sched_setaffinity", 203, (pid, 8, ctypes.create_string_buffer(b"\1" + b"\0" * 7)))):
        if libc.syscall(number, *arguments) >= 0:
            print("BREACH: reached", pid, "by", name)
    fd = libc.syscall(434, pid, 0)
    if fd >= 0 and libc.syscall(424, fd, signal.SIGCONT, 0, 0) >= 0:
        print("BREACH: signalled", pid, "by descriptor")
if not alone:
    for group in (-1, 0, -os.getppid()):
        if libc.kill(group, signal.SIGCONT) == 0:
            print("BREACH: signalled a group", group)
