#: class = "feedback"
#: tries = "Raises errors whose name, text and traceback are HTML."
#: holds = "All of it is escaped in the page and not repeated in the verdict."
#: place = "answer"
#: max_score = 0.0
#: never_in_page = ["<script>attack", "<img src=x onerror"]

Odd = type("<img src=x onerror=attack()>", (Exception,), {"__module__": "<script>attack()</script>"})


def convolution_byhand(img, f, activation=None):
    raise Odd("<script>attack()</script>")


convolution_byhand(None, None)
