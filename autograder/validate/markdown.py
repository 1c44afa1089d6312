"""What readers of a Markdown cell meet: its headings, pictures, links and anchors, as JupyterLab shows it."""

from __future__ import annotations

import html
import itertools
import re
from dataclasses import dataclass
from html.parser import HTMLParser

from markdown_it import MarkdownIt

_MATH = re.compile(
    r"""
    (?P<math>
        \\begin\{(?P<name>[a-z]*\*?)\} (?:(?!\n\s*\n).)*? \\end\{(?P=name)\}
      | \$\$ (?:\\. | (?!\n\s*\n)[^\\])+? \$\$
      | \$(?![\s$]) (?:\\. | (?!\n\s*\n)[^\\$])* (?:\\. | [^\\$\s]) \$(?!\d)
    )
    | \\.                                                                      # an escaped character
    | (?P<ticks>`+)(?!`) (?:(?!\n\s*\n).)*? (?<!`)(?P=ticks)(?!`) | `+         # code, and backticks that are none
    """,
    re.VERBOSE | re.DOTALL,
)
"""Math, and what hides a dollar sign. As in Pandoc, `$5, or $6` are prices: a closing $ has no space before it, and no
digit after it. As in JupyterLab, math ends with its paragraph."""

_VERBATIM = re.compile(r"\s*<(pre|script|style|textarea|!--)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, however it is written, with its text as it is read."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture. `described`: whether it has a text, or says that it needs none."""

    source: str
    described: bool


@dataclass(frozen=True, slots=True)
class Link:
    """Whatever names another place: links, and the files of pictures and films."""

    target: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that `#name` leads to."""

    name: str


Part = Heading | Picture | Link | Anchor


def read_markdown(text: str) -> list[Part]:
    """The parts of a Markdown cell that a check may ask for, in their order; code, comments and math hold none."""
    without, math = _without_math(text)
    page = _MARKDOWN.render(without)

    def put_back(place: re.Match[str]) -> str:
        number = int(place[1])
        return html.escape(math[number]) if number < len(math) else place[0]

    return read_html(re.sub(r"@@(\d+)@@", put_back, page))


def read_html(page: str) -> list[Part]:
    """The same of HTML."""
    reader = _Reader()
    # Browsers take <![...> for a comment, and an open comment to the end; html.parser stumbles over both.
    closed = page if page.rfind("<!--") <= page.rfind("-->") else page + "-->"
    reader.feed(closed.replace("<![", "<?"))
    reader.close()
    return reader.parts


class _Markdown(MarkdownIt):
    """CommonMark with Jupyter's additions. Targets stay as they are written, and none is dropped unjudged."""

    def __init__(self) -> None:
        super().__init__("commonmark")
        self.enable(["table", "strikethrough"])

    def validateLink(self, url: str) -> bool:
        return True

    def normalizeLink(self, url: str) -> str:
        return url


_MARKDOWN = _Markdown()


def _without_math(text: str) -> tuple[str, list[str]]:
    """The text with `@@0@@` and so on in place of its math, as JupyterLab keeps it from being read as Markdown."""
    text = text.replace("\r\n", "\n")
    code: set[int] = set()
    for token in _MARKDOWN.parse(text):
        verbatim = token.type in ("fence", "code_block") or (
            token.type == "html_block" and _VERBATIM.match(token.content)
        )
        if token.map and verbatim:
            code.update(range(*token.map))
    math: list[str] = []

    def take_out(found: re.Match[str]) -> str:
        if found["math"] is None:
            return found[0]
        math.append(found[0])
        return f"@@{len(math) - 1}@@"

    parts = []
    for is_code, lines in itertools.groupby(enumerate(text.split("\n")), key=lambda line: line[0] in code):
        part = "\n".join(line for _, line in lines)
        parts.append(part if is_code else _MATH.sub(take_out, part))
    return "\n".join(parts), math


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[Part] = []
        self._code: list[tuple[str, int]] = []
        self._level = 0
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: (value or "").strip() for name, value in reversed(attrs)}  # of two, the first one counts
        if tag in ("pre", "code"):
            self._code.append((tag, len(self.parts)))
        elif re.fullmatch("h[1-6]", tag):
            self._end_heading()
            self._level = int(tag[1])
        elif tag == "img":
            hidden = values.get("role") in ("presentation", "none") or values.get("aria-hidden") == "true"
            described = bool(values.get("alt")) or ("alt" in values and hidden)
            self.parts.append(Picture(values.get("src", ""), described))
        self.parts += (Link(values[name]) for name in ("href", "src", "poster") if name in values)
        self.parts += (Anchor(values[name]) for name in (("id", "name") if tag == "a" else ("id",)) if name in values)

    def handle_endtag(self, tag: str) -> None:
        if re.fullmatch("h[1-6]", tag):
            self._end_heading()
        # Dropped only where it ends: a <code> that nobody closes would hide the rest of the cell.
        elif any(opened == tag for opened, _ in self._code):
            while True:
                opened, before = self._code.pop()
                if opened == tag:
                    break
            del self.parts[before:]

    def handle_data(self, data: str) -> None:
        if self._level:
            self._text.append(data)

    def close(self) -> None:
        super().close()
        self._end_heading()

    def _end_heading(self) -> None:
        if self._level:
            self.parts.append(Heading(self._level, "".join(self._text).strip()))
        self._level, self._text = 0, []
