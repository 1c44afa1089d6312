"""What is said of a student's `prepare_img` where another task may call it."""

from __future__ import annotations

import numpy as np

from autograder.channel import Submission
from autograder.errors import NotWritten, StudentFault
from autograder.grading import expect_call
from grader_tests.references import patches

ROWS = "prepare_img"


def not_written(submission: Submission, fault: NotWritten, task: str, img: np.ndarray, fy: int, fx: int) -> NotWritten:
    """A stub was called: that of `task`, or that of `prepare_img`, which it calls?"""
    try:
        submission.call(ROWS, img, fy, fx)
    except NotWritten as rows:
        if not fault.missing and not rows.missing:
            return NotWritten(
                f"{task} is not written yet, or the {ROWS} that it calls is not: a stub raises NotImplementedError"
            )
    except StudentFault:
        pass  # whatever it does, it is written
    return fault


def unpacked_wrongly(fault: StudentFault) -> str:
    """The likely cause, if a shape was taken apart into more or fewer numbers than it has."""
    if "not enough values to unpack" in str(fault):
        return (
            "\nlikely cause: an array has fewer axes than this line expects"
            "\nhint: print its shape just before. squeeze takes every axis of length 1 away: with a single place, "
            "channel or filter, there are more of them"
        )
    if "values to unpack" in str(fault):
        return (
            "\nlikely cause: an array has another number of axes than this line expects: images and filters have four"
            "\nhint: _, y, x, k = img.shape, and fy, fx, k, n = f.shape"
        )
    return ""


def rows_are_wrong(submission: Submission, img: np.ndarray, fy: int, fx: int) -> str:
    """A hint if the student's `prepare_img` fails on this image (1, y, x, k), too."""
    try:
        expect_call(submission, ROWS, img, fy, fx, equals=patches(img, fy, fx))
    except StudentFault as fault:
        if isinstance(fault, NotWritten) and not fault.missing:
            return ""  # calling the stub would have raised
        reason = str(fault).splitlines()[0]
        return f"\nhint: if your function calls {ROWS}, begin there; for the same image: {reason}"
    return ""
