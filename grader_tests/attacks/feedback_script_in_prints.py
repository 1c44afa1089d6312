#: class = "feedback"
#: tries = "Prints script tags, ANSI sequences, carriage returns and bytes that end a page early."
#: holds = "All of it is escaped in the page."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0
#: never_in_page = ["<script>attack", "<img src=x"]

import sys

for stream in (sys.stdout, sys.stderr):
    stream.write("<script>attack()</script><img src=x onerror=attack()>\x1b]8;;javascript:attack()\x07link\x1b]8;;\x07 \x1b[31m</span></pre><script>attack()</script>\r\x00\x08\n")
