"""What nbgrader's pages show of a notebook, on paper and in the formgrader: `nbgrader_config.py` names these.

nbgrader shows a student's Markdown as it is, scripts included, to whoever marks it. Here it is cleaned.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from jinja2 import pass_context
from nbconvert.exporters import HTMLExporter
from nbconvert.preprocessors import CSSHTMLHeaderPreprocessor
from traitlets import Bool

from autograder.harmless_html import TEXT, clean

_HIGHLIGHTED = re.compile(r"(highlight|hl-\w+|[a-z]{1,2}\d?|anchor-link)(\s+(highlight|hl-\w+))*")
"""Classes that Pygments and nbconvert give; others could dress a text up as a part of the page."""

STYLE = """
.cell, .input, .inner_cell, .output_wrapper, .output, .output_area, .output_subarea { min-width: 0; max-width: 100%; }
.output_png img, .output_jpeg img, .output_html img, .text_cell_render img { max-width: 100%; height: auto; }
pre.verdict { white-space: pre-wrap; overflow-wrap: anywhere; word-break: normal; }
"""
"""Pictures and verdicts are no wider than the page, on a telephone either."""


def output_html(html: str | bytes) -> str:
    """nbconvert's filter `clean_html`. Outputs were cleaned when they were made; a verdict keeps its colours."""
    text = html.decode() if isinstance(html, bytes) else str(html)
    return clean(text, also=_of_verdict, styles=["color", "font-weight", "line-height"])


@pass_context
def markdown_html(context: Any, source: str) -> str:
    """nbconvert's filter `markdown2html`: links, attached pictures and hints that fold out; other tags are shown."""
    html = _exporter().markdown2html(context, source)
    tags = TEXT | {"details", "summary"}
    return clean(html, tags=tags, also=_of_markdown, styles=["text-align"], strip=False)


class PageStyle(CSSHTMLHeaderPreprocessor):
    """nbconvert's style sheets, and `STYLE`: for feedback, which is read on telephones, too."""

    enabled = Bool(True).tag(config=True)

    def preprocess(self, nb: Any, resources: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
        nb, resources = super().preprocess(nb, resources)
        resources["inlining"]["css"].append(STYLE)
        return nb, resources


def _of_verdict(tag: str, name: str, value: str) -> bool:
    return name == "style" or (name, value) == ("class", "verdict")


def _of_markdown(tag: str, name: str, value: str) -> bool:
    match name:
        case "href":
            return tag == "a" and not value.lower().lstrip().startswith("data:")
        case "class":
            return tag in ("a", "code", "div", "pre", "span") and _HIGHLIGHTED.fullmatch(value.strip()) is not None
        case "id":
            return re.fullmatch(r"h[1-6]|a", tag) is not None
        case "open":
            return tag == "details"
        case _:
            return name in ("start", "style", "width")


@cache
def _exporter() -> HTMLExporter:
    return HTMLExporter()
