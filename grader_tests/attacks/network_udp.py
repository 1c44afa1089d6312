#: class = "network"
#: tries = "Sends a datagram to this machine and to a name server."
#: holds = "None leaves."
#: place = "cell"
#: max_score = 0.0

import socket

for address in (("127.0.0.1", int("@UDP@")), ("1.1.1.1", 53)):
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as link:
            link.sendto(b"BREACH", address)
    except OSError:
        continue
    print("BREACH: sent to", address)
