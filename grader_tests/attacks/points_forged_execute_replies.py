#: class = "points"
#: tries = "Sends forged execute_replies, results and idle messages for cells that have not run."
#: holds = "The order and number of a kernel's messages changes no mark."
#: place = "cell"
#: max_score = 0.0

kernel = get_ipython().kernel
parent = kernel.get_parent("shell")
header = parent["header"]
stem, _, number = header["msg_id"].rpartition("_")
for step in range(0, 12):
    fake = dict(parent, header=dict(header, msg_id=f"{stem}_{int(number) + step}"))
    data = {"data": {"text/plain": "4.0", "text/html": "4 / 4 points"}, "metadata": {}, "execution_count": 1}
    kernel.session.send(kernel.iopub_socket, "execute_result", data, parent=fake)
    kernel.session.send(kernel.iopub_socket, "status", {"execution_state": "idle"}, parent=fake)
    reply = {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}, "score": 4.0}
    for stream in kernel.shell_streams if hasattr(kernel, "shell_streams") else [kernel.shell_stream]:
        kernel.session.send(stream, "execute_reply", reply, parent=fake, ident=kernel.get_parent("shell").get("ident"))
4.0
