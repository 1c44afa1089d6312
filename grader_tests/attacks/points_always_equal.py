#: class = "points"
#: tries = "Returns an object that equals everything, has any shape and turns itself into any array."
#: holds = "No object of the student's reaches a comparison."
#: place = "answer"
#: max_score = 0.0

class Everything:
    shape = ndim = size = dtype = property(lambda self: Everything())
    __array_priority__ = 10**9

    def __eq__(self, other):
        return True

    __le__ = __ge__ = __lt__ = __gt__ = __contains__ = __eq__
    __hash__ = object.__hash__

    def __getattr__(self, name):
        return Everything()

    def __call__(self, *args, **named):
        return True

    def __bool__(self):
        return True

    @property
    def __class__(self):
        import numpy

        return numpy.ndarray


def convolution_byhand(img, f, activation=None):
    return Everything()
