"""HTML that others wrote, made harmless for those who read it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

import bleach
from bleach.css_sanitizer import CSSSanitizer

TEXT = frozenset(
    re.findall(
        r"\w+",
        "a b blockquote br caption code del div em h1 h2 h3 h4 h5 h6 hr i img kbd li ol p pre s small span strong sub "
        "sup table tbody td tfoot th thead tr u ul",
    )
)
"""Tags of texts, lists, tables and pictures."""

_DESCRIBING = frozenset(["alt", "title", "colspan", "rowspan"])
_PICTURE = re.compile(r"data:image/(png|jpeg|gif);base64,[A-Za-z0-9+/=\s]*")


def clean(
    html: str,
    *,
    tags: Collection[str] = TEXT,
    also: Callable[[str, str, str], bool] = lambda tag, name, value: False,
    styles: Collection[str] = (),
    strip: bool = True,
) -> str:
    """HTML without scripts, handlers, forms and addresses that a browser would fetch.

    Args:
        also: attributes that are allowed beside those which describe, by tag, name and value.
        styles: properties of CSS that may be set, where `also` allows `style`.
        strip: whether other tags are left out; else they are shown as they were typed.
    """

    def allowed(tag: str, name: str, value: str) -> bool:
        picture = tag == "img" and name == "src" and _PICTURE.fullmatch(value) is not None
        return picture or name in _DESCRIBING or also(tag, name, value)

    return str(
        bleach.clean(
            html,
            tags=tags,
            attributes=allowed,
            protocols=["http", "https", "mailto", "data"],
            css_sanitizer=CSSSanitizer(allowed_css_properties=styles) if styles else None,
            strip=strip,
            strip_comments=True,
        )
    )
