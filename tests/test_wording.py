"""What of an exception is shown: enough to help, and nothing of the hidden input."""

import numpy as np
import pytest

from autograder.channel.wording import exception_name, exception_text, own_line


@pytest.mark.parametrize(
    "text",
    [
        "operands could not be broadcast together with shapes (3,3,2) (3,3)",
        "index 5 is out of bounds for axis 1 with size 5",
        "too many indices for array: array is 3-dimensional, but 4 were indexed",
        "cannot reshape array of size 12 into shape (3,5)",
        "unsupported operand type(s) for +: 'int' and 'NoneType'",
        "'NoneType' object is not subscriptable",
        "list index out of range",
        "division by zero",
        "not enough values to unpack (expected 3, got 1)",
        "setting an array element with a sequence.",
    ],
)
def test_usual_messages_are_kept_whole(text):
    assert exception_text(text, "") == text


def test_names_of_the_students_own_are_kept():
    text = "name 'hight' is not defined"
    assert exception_text(text, "out[hight] = 1") == text
    assert exception_text("convolve() missing 1 required positional argument: 'kernel'", "def convolve(kernel):") == (
        "convolve() missing 1 required positional argument: 'kernel'"
    )


@pytest.mark.parametrize(
    "leak",
    [
        str(np.random.default_rng(0).normal(size=(4, 4))),
        " ".join(map(str, range(1000, 1100))),
        "a0c7fe11bd secretword",
        "0.123456",
        "1e-7 12345678",
        "\x1b[31mred\x1b[0m <script>alert(1)</script>",
    ],
)
def test_what_could_carry_an_input_is_left_out(leak):
    shown = exception_text(leak, "")
    assert len(shown) <= 160
    assert sum(token.isdigit() for token in shown.split()) <= 8
    for hidden in ("0.1", "123456", "12345678", "a0c7fe11bd", "secretword", "\x1b", "script>"):
        assert hidden not in shown


def test_a_message_of_brackets_alone_is_dropped():
    assert exception_text("[[[-0.31 0.7]]]", "") == ""


def test_only_built_in_exceptions_are_named():
    assert exception_name("ValueError") == "ValueError"
    assert exception_name("Leak_0_731") == "Exception"


def test_a_line_is_quoted_only_if_it_stands_in_the_notebook():
    notebook = "def f(x):\n    return x / 0\n"
    assert own_line("return x / 0", notebook) == "return x / 0"
    assert own_line("return x / 0.731", notebook) == ""
    assert own_line("", notebook) == ""
