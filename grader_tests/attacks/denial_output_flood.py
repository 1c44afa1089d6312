#: class = "denial"
#: tries = "Prints 60 MB, in small and in large pieces, with no newline and with many."
#: holds = "The output is cut; the grader's memory stays small."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0
#: says_in_outputs = "the rest of the output was cut"

import sys

for _ in range(30):
    print("x" * 1_000_000, end="")
    sys.stdout.flush()
for _ in range(30):
    sys.stderr.write("y\n" * 500_000)
