#: class = "feedback"
#: tries = "Hands in markdown and raw cells, with script tags, handlers and javascript: links."
#: holds = "Nothing that runs reaches the page."
#: place = "notebook"
#: max_score = 0.0
#: never_in_page = ["<script>attack", "<img src=x[^>]*onerror", "href=.javascript:attack"]

from nbformat.v4 import new_markdown_cell, new_raw_cell


def attack(nb):
    text = "<script>attack()</script>\n\n<img src=x onerror='attack()'>\n\n[link](javascript:attack())\n\n<a href='javascript:attack()'>x</a>"
    nb.cells.append(new_markdown_cell(text))
    nb.cells.append(new_raw_cell(text))
    nb.cells[-1].metadata["format"] = nb.cells[-1].metadata["raw_mimetype"] = "text/html"
