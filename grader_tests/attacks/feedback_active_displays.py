#: class = "feedback"
#: tries = "Displays HTML with script, JavaScript, SVG, iframes and event handlers: the page is read by the instructor, too."
#: holds = "Nothing that runs reaches the feedback page, nor the formgrader's."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0
#: never_in_page = ["<script>attack", "<img src=x", "<svg[^>]*onload", "<iframe src=.javascript", "<script[^>]*>\\s*attack"]

from IPython.display import HTML, SVG, Javascript, Markdown, display

display(HTML("<script>attack()</script><img src=x onerror=attack()><iframe src='javascript:attack()'></iframe>"))
display(Javascript("attack(7)"))
display(SVG("<svg xmlns='http://www.w3.org/2000/svg' onload='attack()'><script>attack()</script></svg>"))
display(Markdown("<img src=x onerror=attack()>"))
display({"text/html": ["<script>attack()</script>"], "text/latex": "<script>attack()</script>"}, raw=True)
