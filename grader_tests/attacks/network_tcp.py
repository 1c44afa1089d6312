#: class = "network"
#: tries = "Connects to this machine and to others over TCP."
#: holds = "There is no connection."
#: place = "cell"
#: max_score = 0.0

import socket

for family, address in ((socket.AF_INET, ("127.0.0.1", int("@PORT@"))), (socket.AF_INET, ("0.0.0.0", int("@PORT@"))), (socket.AF_INET6, ("::1", int("@PORT@"))),
                        (socket.AF_INET6, ("::ffff:127.0.0.1", int("@PORT@"))), (socket.AF_INET, ("1.1.1.1", 53)), (socket.AF_INET, ("169.254.169.254", 80))):
    try:
        with socket.socket(family, socket.SOCK_STREAM) as link:
            link.settimeout(0.5)
            link.connect(address)
            link.send(b"BREACH")
    except OSError:
        continue
    print("BREACH: connected to", address)
