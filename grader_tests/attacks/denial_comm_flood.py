#: class = "denial"
#: tries = "Opens 40 widgets with 30 MB of state each, which the client would keep."
#: holds = "The grader keeps none of it."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0

kernel = get_ipython().kernel
parent = kernel.get_parent("shell")
for number in range(40):
    state = {"_model_module": "@jupyter-widgets/output", "_model_name": "OutputModel", "outputs": ["w" * 30_000_000]}
    content = {"comm_id": f"c{number}", "target_name": "jupyter.widget", "data": {"state": state}}
    kernel.session.send(kernel.iopub_socket, "comm_open", content, parent=parent)
