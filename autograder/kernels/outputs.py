"""What of a cell's outputs is kept: known kinds, of bounded size, and harmless to whoever reads them."""

from __future__ import annotations

import re
from typing import Any

import bleach

MAX_MESSAGES = 2000
"""Messages of one cell that are kept; a loop that displays sends more."""

_KEPT = ("text/plain", "image/png", "image/jpeg")
_TAGS = frozenset(
    [
        "a",
        "b",
        "blockquote",
        "br",
        "caption",
        "code",
        "div",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
    ]
)
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*")
_COLOUR = re.compile(r"\x1b\[[0-9;]{0,20}m")
_ESCAPES = re.compile(
    r"\x1b(?:\][^\x07\x1b]*(?:\x07|\x1b\\)?|[PX^_][^\x1b]*(?:\x1b\\)?|\[[0-?]*[ -/]*[@-~]?|.)?", re.DOTALL
)


def printable(text: str, *, colours: bool = False) -> str:
    """Text without terminal escapes and control characters; `colours` keeps those that only colour it."""
    kept: list[str] = []
    if colours:
        kept = _COLOUR.findall(text)
        text = _COLOUR.sub("\ue000", text.replace("\ue000", ""))
    text = _ESCAPES.sub("", text)
    text = "".join(c for c in text if c in "\n\t\r\b" or (ord(c) >= 32 and not 0x7F <= ord(c) < 0xA0))
    for colour in kept:
        text = text.replace("\ue000", colour, 1)
    return text


def harmless(kind: str, content: dict[str, Any]) -> dict[str, Any] | None:
    """The content of an output message, cleaned; None if nothing of it can be kept.

    Args:
        kind: the message's type, as Jupyter's protocol names it.
    """
    if kind == "stream":
        name = content.get("name") if content.get("name") in ("stdout", "stderr") else "stdout"
        return {"name": name, "text": printable(str(content.get("text", "")), colours=True)}
    if kind == "error":
        lines = content.get("traceback")
        return {
            "ename": printable(str(content.get("ename", "")))[:200],
            "evalue": printable(str(content.get("evalue", "")))[:2000],
            "traceback": [printable(str(line), colours=True) for line in lines] if isinstance(lines, list) else [],
        }
    data = content.get("data")
    if not isinstance(data, dict):
        return None
    kept = {mime: value for mime, value in data.items() if mime in _KEPT and isinstance(value, str)}
    kept = {
        m: v if m.startswith("image/") else printable(v)
        for m, v in kept.items()
        if m == "text/plain" or _BASE64.fullmatch(v)
    }
    if isinstance(data.get("text/html"), str) and not any(mime.startswith("image/") for mime in kept):
        kept["text/html"] = _clean(data["text/html"])
    if not kept:
        return None
    metadata = content.get("metadata")
    alts = metadata if isinstance(metadata, dict) else {}
    described = {
        mime: {"alt": printable(alts[mime]["alt"])[:1000]}
        for mime in kept
        if isinstance(alts.get(mime), dict) and isinstance(alts[mime].get("alt"), str)
    }
    cleaned = {"data": kept, "metadata": described}
    return cleaned | ({"execution_count": content.get("execution_count")} if kind == "execute_result" else {})


def _clean(html: str) -> str:
    """HTML without scripts, styles, handlers, forms and addresses that a browser would fetch."""

    def allowed(tag: str, name: str, value: str) -> bool:
        if name == "src":
            return tag == "img" and re.match(r"data:image/(png|jpeg|gif);base64,", value) is not None
        return name in ("alt", "title", "colspan", "rowspan")

    return str(bleach.clean(html, tags=_TAGS, attributes=allowed, protocols=["data"], strip=True, strip_comments=True))
