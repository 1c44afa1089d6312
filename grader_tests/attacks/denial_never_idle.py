#: class = "denial"
#: tries = "Never says that it is idle, and never replies, to this cell and those after it."
#: holds = "The cell is given up in time, and the right answer keeps its marks."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

session = get_ipython().kernel.session
send = session.send
session.send = lambda stream, kind, *args, **named: (
    None if kind in ("status", "execute_reply") else send(stream, kind, *args, **named)
)
