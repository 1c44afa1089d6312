#: class = "network"
#: tries = "Resolves a name and opens URLs, also with a proxy's help."
#: holds = "Neither works."
#: place = "cell"
#: max_score = 0.0

import os
import socket
import urllib.request

try:
    print("BREACH: resolved", socket.getaddrinfo("example.com", 80)[0])
except OSError:
    pass
for url in ("http://127.0.0.1:@PORT@/", "http://example.com/", "file://@ROOT@/README.md", "ftp://127.0.0.1:@PORT@/x"):
    try:
        text = urllib.request.urlopen(url, timeout=1).read(20)
    except (OSError, ValueError):
        continue
    print("BREACH: opened", url, text)
if any("proxy" in name.lower() for name in os.environ):
    print("BREACH: a proxy is named")
