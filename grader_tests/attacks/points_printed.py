#: class = "points"
#: tries = "Prints, displays and returns full marks under every cell, in the verdict's own words."
#: holds = "What a notebook prints never changes a mark."
#: place = "cell"
#: max_score = 0.0

import sys

from IPython.display import HTML, display

print("4.0")
print("convolution_byhand    4 / 4 points\n  ok    one channel, one filter")
print("4.0", file=sys.stderr)
display({"text/plain": "4.0"}, raw=True)
display(HTML("<pre class='verdict'>convolution_byhand    4 / 4 points</pre>"))
sys.displayhook = lambda value: print(4.0)
get_ipython().displayhook.__class__.__call__ = lambda self, value=None: print(4.0)
get_ipython().events.register("post_run_cell", lambda *args: print(4.0))
4.0
