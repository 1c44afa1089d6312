"""What of a cell's outputs is kept: known kinds, of bounded size, and harmless to whoever reads them."""

from __future__ import annotations

import re
from typing import Any

from autograder.harmless_html import clean

MAX_MESSAGES = 2000
"""Messages of one cell that are kept; a loop that displays sends more."""

_KEPT = ("text/plain", "image/png", "image/jpeg")
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
        kept["text/html"] = clean(data["text/html"])
    if not kept:
        return None
    metadata = content.get("metadata")
    stated = metadata if isinstance(metadata, dict) else {}
    described = {mime: of_mime for mime in kept if (of_mime := _described(stated.get(mime)))}
    cleaned = {"data": kept, "metadata": described}
    return cleaned | ({"execution_count": content.get("execution_count")} if kind == "execute_result" else {})


def _described(stated: Any) -> dict[str, Any]:
    """Of what is stated about a picture, its text alternative and its width on the page, in CSS pixels."""
    if not isinstance(stated, dict):
        return {}
    alt, width = stated.get("alt"), stated.get("width")
    described: dict[str, Any] = {"alt": printable(alt)[:1000]} if isinstance(alt, str) else {}
    return described | ({"width": width} if type(width) is int and 0 < width <= 2000 else {})
