#: class = "denial"
#: tries = "The graded function ends its process."
#: holds = "The task is marked as crashed."
#: place = "answer"
#: max_score = 0.0
#: says = "your code ended the Python process"

def convolution_byhand(img, f, activation=None):
    import os

    os.kill(os.getpid(), 11)
    os._exit(3)
