#: class = "denial"
#: tries = "Sends 40 messages of 40 MB on iopub, faster than they are read."
#: holds = "The grader holds few of them at a time, or refuses them."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0

kernel = get_ipython().kernel
parent = kernel.get_parent("shell")
text = "z" * 40_000_000
for number in range(40):
    kernel.session.send(kernel.iopub_socket, "stream", {"name": "stdout", "text": text}, parent=parent)
