"""What of a student's exception is shown to the student.

While a grader calls a student's function, the function sees hidden inputs and may put them into the
text of an exception. So that text is rebuilt from words that give nothing away: those of the student's
own notebook, those of Python's and NumPy's usual messages, and a few small whole numbers (sizes).
"""

from __future__ import annotations

import builtins
import re

_MAX_LENGTH = 160
_MAX_NUMBERS = 8
_MAX_OWN_WORDS = 6

_EXCEPTIONS = frozenset(
    name for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, BaseException)
)

# The vocabulary of the interpreter's and NumPy's own messages, as far as beginners meet them.
_VOCABULARY = frozenset(
    """
    a add added along an and any are arg argument arguments array arrays as assertion assigned assignment associated
    at attempt attribute axes axis be been before bool boolean bounds broadcast broadcastable but by call callable
    can cannot cast casting char closed code complex concatenate concatenation contain convert core could data
    decimal defined depth dict dim dimension dimensional dimensions division does dot during element elements empty
    enough error exact exactly exceed exceeded expected failed first flatten float for found from function generator get
    given got gufunc has have hashable if implemented in index indexed indexing indices inhomogeneous input inputs
    instead int integer integers into invalid is item iterable its iterate keyword least length list local make many
    match matching math matmul matrices matrix max maximum mean method min mismatch missing mode module more
    multiple multiply must name named ndarray ndim negative no non None NoneType not number numbers numpy object of
    on one only operand operands operation or order out outside parameter part positional positive pop python range
    recursion referenced remapped requested require required requires reshape rule s same same_kind scalar scalars
    sequence set setting shape shapes should signature single size sizes slice specified step stop string str
    subscript subscriptable supported supports takes terms than that the their there this to together too tuple two
    type types ufunc uint8 int64 float32 float64 dtype unexpected unhashable unpack unsupported use value values
    variable was were where which with without wrong zero
    """.split()  # noqa: SIM905 - a paragraph of words reads better than a list of them
)


def exception_name(name: str) -> str:
    """The name of a built-in exception; a stranger's word for anything else is not repeated."""
    return name if name in _EXCEPTIONS else "Exception"


def exception_text(text: str, notebook: str) -> str:
    """The text of an exception, in words that stand in the student's `notebook` or in common messages.

    Anything else becomes an ellipsis; the text is cut to one short line.
    """
    own = set(re.findall(r"[A-Za-z_]\w*", notebook))
    numbers = 0
    words = 0

    def safe(match: re.Match[str]) -> str:
        nonlocal numbers, words
        token = match[0]
        if token[0].isdigit():
            numbers += 1
            return token if token.isdigit() and len(token) <= 2 and numbers <= _MAX_NUMBERS else "…"
        if words > _MAX_OWN_WORDS:
            return "…"  # not a usual message: no more of it
        if token in _VOCABULARY or token.lower() in _VOCABULARY:
            return token
        # Ten words of one's own could spell a number; a usual message quotes one or two.
        words += 1
        return token if token in own and words <= _MAX_OWN_WORDS else "…"

    line = " ".join(text.split())[: 4 * _MAX_LENGTH]
    line = re.sub(r"\d+(?:\.\d*)?(?:[eE][+-]?\d+)?\w*|\.\d+|[^\W\d]\w*", safe, line)
    line = re.sub(r"[^A-Za-z0-9_…\s.,:;!?'\"()\[\]{}<>=+*/%&|^~@-]", "", line)
    line = re.sub(r"…(?:[^\w]*…)+", "…", line).strip()
    if not re.search(r"\w", line.replace("…", "")):
        return ""  # brackets and signs alone say nothing that may be said
    return line if len(line) <= _MAX_LENGTH else line[: _MAX_LENGTH - 1].rstrip() + "…"


def own_line(line: str, notebook: str) -> str:
    """`line` if the student's notebook holds it, letter for letter; else nothing."""
    wanted = line.strip()
    if not wanted.isprintable():
        return ""
    return wanted[:_MAX_LENGTH] if wanted and any(wanted == own.strip() for own in notebook.splitlines()) else ""
