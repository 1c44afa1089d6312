#: class = "escape"
#: tries = "Mounts, unshares, changes its root and its user, loads modules and programs, reads the kernel's log."
#: holds = "Every such call is refused."
#: place = "cell"
#: max_score = 0.0

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
text = ctypes.create_string_buffer(b"/tmp")
calls = {
    "mount": (165, b"none", b"/tmp", b"tmpfs", 0, 0), "umount2": (166, b"/proc", 2), "chroot": (161, b"."), "pivot_root": (155, b".", b"."),
    "unshare user": (272, 0x10000000), "unshare mount": (272, 0x20000), "unshare net": (272, 0x40000000), "setns": (308, 0, 0),
    "open_tree": (428, -100, b"/", 1), "fsopen": (430, b"tmpfs", 0), "move_mount": (429, -100, b"/tmp", -100, b"/home", 0), "mount_setattr": (442, -100, b"/", 0, text, 32),
    "bpf": (321, 0, text, 64), "perf_event_open": (298, text, 0, -1, -1, 0), "userfaultfd": (323, 1), "keyctl": (250, 0, -3, 1),
    "add_key": (248, b"user", b"planted", b"x", 1, -3), "syslog": (103, 3, text, 4), "init_module": (175, text, 4, b""), "finit_module": (313, 0, b"", 0),
    "kexec_load": (246, 0, 0, 0, 0), "personality": (135, 0x0040000), "sethostname": (170, b"planted", 7), "acct": (163, b"/tmp/x"),
    "swapon": (167, b"/dev/vda", 0), "iopl": (172, 3), "ioperm": (173, 0, 8, 1), "fanotify_init": (300, 0, 0), "quotactl": (179, 0, 0, 0, 0),
}
for name, (number, *arguments) in calls.items():
    if libc.syscall(number, *arguments) >= 0:
        print("BREACH: allowed", name)
if os.getuid() != 0:  # as root, who asked for no sandbox, this is no news
    for name, number in (("setuid", 105), ("setgid", 106), ("setresuid", 117), ("setfsuid", 122)):
        libc.syscall(number, 0, 0, 0)
    if 0 in (*os.getresuid(), *os.getresgid()):
        print("BREACH: became root")
else:
    print("BREACH: is root")
