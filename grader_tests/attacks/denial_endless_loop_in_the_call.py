#: class = "denial"
#: tries = "The graded function loops for ever and swallows KeyboardInterrupt."
#: holds = "The call is given up once, and the task ends."
#: place = "answer"
#: max_score = 0.0
#: says = "is there a loop that never ends"

def convolution_byhand(img, f, activation=None):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
