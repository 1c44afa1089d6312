#: class = "points"
#: tries = "Hands in a notebook whose graded cell already holds a full verdict, with nbgrader's and our metadata."
#: holds = "Outputs and metadata of a submission are dropped."
#: place = "notebook"
#: max_score = 0.0

def attack(nb):
    for cell in nb.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "convolution_byhand":
            data = {"text/plain": "4.0", "text/html": "<pre class='verdict'>BREACH: convolution_byhand 4 / 4 points</pre>"}
            cell.outputs = [{"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": 1}]
            cell.metadata["score"] = 4.0
            cell.metadata["tags"] = ["skip-execution", "raises-exception"]
            cell.metadata["autograder-timeout"] = True
    nb.metadata["autograder"] = {"notes": ["BREACH: a note of my own"], "score": 4.0}
    nb.metadata["kernelspec"] = {"name": "bash", "display_name": "bash", "language": "bash"}
