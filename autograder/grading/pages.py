"""What nbgrader's pages show of a notebook, on paper and in the formgrader: `nbgrader_config.py` names these.

nbgrader shows a student's Markdown as it is, scripts included, to whoever marks it. Here it is cleaned.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, pass_context
from nbconvert.exporters import HTMLExporter
from nbconvert.preprocessors import CSSHTMLHeaderPreprocessor
from nbgrader.preprocessors import GetGrades
from nbgrader.server_extensions.formgrader.handlers import template_path
from traitlets import Bool, default
from traitlets.config import Config

from autograder.harmless_html import TEXT, clean

_HIGHLIGHTED = re.compile(r"(highlight|hl-\w+|[a-z]{1,2}\d?|anchor-link)(\s+(highlight|hl-\w+))*")
"""Classes that Pygments and nbconvert give; others could dress a text up as a part of the page."""

STYLE = """
.cell, .input, .inner_cell, .output_wrapper, .output, .output_area, .output_subarea { min-width: 0; max-width: 100%; }
.output_png img, .output_jpeg img, .output_html img, .text_cell_render img { max-width: 100%; height: auto; }
pre.verdict { white-space: pre-wrap; overflow-wrap: anywhere; word-break: normal; }
summary { display: list-item; cursor: pointer; }
.marks { margin-bottom: 3em; }
.marks td { padding: 0.2em 1em 0.2em 0.6em; overflow-wrap: anywhere; }
.marks td:nth-child(2) { white-space: nowrap; }
.marks code, .panel-heading code { color: inherit; background: none; padding: 0; }
.nbgrader_cell { border: 1px solid #dadce0; }
.panel-heading { height: auto !important; background: #f1f3f4; }
.panel-heading a { color: #5f6368 !important; }
.panel-heading, .marks tr { border-left: 5px solid transparent; }
.mark-full { border-left-color: #00695c !important; }
.mark-part { border-left-color: #f9a825 !important; }
.mark-none { border-left-color: #b23c00 !important; }
.mark-waits { border-left-color: #9aa0a6 !important; }
"""
"""Pictures and verdicts are no wider than the page, on a telephone either; marks have a colour,
and hints have the triangle of what folds out."""


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


class FeedbackPage(HTMLExporter):
    """A student's page of feedback, by `templates/marked`: nbgrader's, with the marks by the names of the tasks."""

    export_from_notebook = None  # not in the menus of Jupyter

    @property
    def default_config(self) -> Config:
        # nbgrader configures HTMLExporter; this class's own section goes before that.
        config = super().default_config
        config.FeedbackPage.template_name = "marked"
        config.FeedbackPage.extra_template_basedirs = [str(Path(__file__).parent / "templates")]
        return config

    @default("extra_loaders")  # type: ignore[untyped-decorator]
    def _nbgraders_templates(self) -> list[FileSystemLoader]:
        return [FileSystemLoader(template_path)]


class Marks(GetGrades):
    """nbgrader's step that puts marks and comments into the cells; it says of each mark whether it is still to come."""

    def _get_score(self, cell: Any, resources: dict[str, Any]) -> None:
        super()._get_score(cell, resources)
        meta = cell.metadata.nbgrader
        grade = self.gradebook.find_grade(meta.grade_id, self.notebook_id, self.assignment_id, self.student_id)
        meta["waits"] = bool(grade.needs_manual_grade and grade.manual_score is None)


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
