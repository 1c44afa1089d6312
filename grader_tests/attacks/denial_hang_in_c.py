#: class = "denial"
#: tries = "Hangs inside C code, where no KeyboardInterrupt is raised: a huge power."
#: holds = "The process is replaced after the time for a cell."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

x = 7 ** (7**11)
