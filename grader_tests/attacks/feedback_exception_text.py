#: class = "feedback"
#: tries = "Raises a text with HTML and ANSI in it, from the graded function, at a line that is HTML."
#: holds = "The verdict is escaped."
#: place = "answer"
#: max_score = 0.0
#: never_in_page = ["<script>attack", "<b>4 / 4"]

def convolution_byhand(img, f, activation=None):
    raise ValueError("<script>attack()</script></pre><b>4 / 4 points</b>\x1b[31m")  # </pre><script>attack()</script>
