#: class = "network"
#: tries = "Connects to Unix sockets by path and by abstract name: a daemon's, another kernel's, a test's."
#: holds = "There is no connection."
#: place = "cell"
#: max_score = 0.0

import glob
import os
import socket

paths = ["@SOCKET@", "\0@ABSTRACT@", "/var/run/docker.sock", "/run/systemd/private", "/run/dbus/system_bus_socket", *glob.glob("/tmp/autograder-kernel-*/k-*"), *glob.glob("@TMP@/autograder-kernel-*/k-*")]
for path in paths:
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_SEQPACKET):
        try:
            with socket.socket(socket.AF_UNIX, kind) as link:
                link.settimeout(0.5)
                link.connect(path)
        except OSError:
            continue
        print("BREACH: connected to", repr(path))
