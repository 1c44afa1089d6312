#: class = "grader code"
#: tries = "Sends outputs, replies and status messages of the wrong types while a cell runs."
#: holds = "The cell is stopped at most; the right answer after it keeps its marks."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

kernel = get_ipython().kernel
parent = kernel.get_parent("shell")
for kind in ("stream", "display_data", "error", "execute_result", "status", "comm_open", "comm_msg", "clear_output", "update_display_data", "x"):
    for content in ({}, {"name": 5, "text": []}, {"data": [], "metadata": 7}, {"execution_state": {}}, {"transient": 3}, {"wait": "x"}):
        kernel.session.send(kernel.iopub_socket, kind, content, parent=parent)
