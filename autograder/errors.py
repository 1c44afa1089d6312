"""What can go wrong, in three families that are never mixed.

`LabError` is the author's fault, `SubmissionError` is one submission's, and `StudentFault` is what a
student's function did while a grader called it. Anything else that a grader raises is a fault of
ours: it is reported as an internal error and costs nobody a point.
"""


class AutograderError(Exception):
    """A fault that the command line reports as one line and an exit code."""


class UsageError(AutograderError):
    """The command names something that is not there: an unknown lab, task or file."""


class LabError(AutograderError):
    """A lab contradicts itself. Raised before any student is graded."""


class SubmissionError(AutograderError):
    """This submission cannot be read or run at all. The rest of the class is graded."""


class StudentFault(Exception):
    """Base of all that a student's code can do wrong while a grader looks at it.

    The text is what the student reads. Subclasses say what kind of fault it was.
    """


class CheckFailure(StudentFault):
    """A property that the check states does not hold."""


class NotWritten(StudentFault):
    """There is nothing to check: the task's name is `missing`, or its stub is untouched."""

    def __init__(self, message: str, *, missing: bool = False) -> None:
        super().__init__(message)
        self.missing = missing


class StudentException(StudentFault):
    """The student's function raised.

    `type_name` is the name of the innermost built-in class of the exception, `text` what may be shown of its text.
    """

    def __init__(self, message: str, *, type_name: str, text: str = "") -> None:
        super().__init__(message)
        self.type_name = type_name
        self.text = text


class CallTimeout(StudentFault):
    """The student's function did not return within the wall-time limit of one call."""


class KernelDied(StudentFault):
    """The student's function ended its own Python process."""
