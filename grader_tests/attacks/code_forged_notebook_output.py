#: class = "grader code"
#: tries = "Sends outputs that are valid for the client and break the notebook's format when it is written."
#: holds = "The notebook that is handed back is valid."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

kernel = get_ipython().kernel
parent = kernel.get_parent("shell")
for content in (
    {"data": {"text/plain": {"a": [1]}, "application/json": None, "": 5, "x" * 1000: "y"}, "metadata": {"a": [1]}},
    {"data": {"text/html": ["<b>", 7]}, "metadata": {}},
    {"data": {"image/png": "not base64 \u0000"}, "metadata": {"image/png": {"width": "<script>"}}},
):
    kernel.session.send(kernel.iopub_socket, "display_data", content, parent=parent)
kernel.session.send(kernel.iopub_socket, "stream", {"name": "stdout", "text": ["a", 7]}, parent=parent)
kernel.session.send(kernel.iopub_socket, "error", {"ename": ["x"], "evalue": {"y": 1}, "traceback": "no list"}, parent=parent)
