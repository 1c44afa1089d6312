#: class = "denial"
#: tries = "Loops for ever and swallows KeyboardInterrupt."
#: holds = "The cell is stopped and the right answer after it keeps its marks."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0
#: says_in_outputs = "it did not finish within"

while True:
    try:
        while True:
            pass
    except BaseException:
        pass
