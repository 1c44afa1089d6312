"""Outputs of untrusted cells, made harmless for terminals and browsers."""

import pytest

from autograder.kernels.outputs import harmless, printable


def test_colours_are_kept_where_they_are_wanted_and_nothing_else():
    text = "\x1b[31mred\x1b[0m\x1b[2J\x1b]0;title\x07\x1b]8;;http://x\x1b\\link\x1bPq\x1b\\\x00\x9b31m end"
    assert printable(text) == "redlink31m end"
    assert printable(text, colours=True) == "\x1b[31mred\x1b[0mlink31m end"
    assert printable("a\ue000b\x1b[1mc", colours=True) == "ab\x1b[1mc"


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<img src='https://example.org/?leak'>",
        "<iframe src='//example.org'></iframe>",
        "<a href='javascript:alert(1)'>x</a>",
        "<style>body{display:none}</style>",
        "<form action='//example.org'><input></form>",
        "<svg onload=alert(1)>",
        "<div style='position:fixed'>covers the mark</div>",
        "<!-- --!><script>alert(1)</script> -->",
        "<meta http-equiv=refresh content='0;url=//example.org'>",
    ],
)
def test_html_can_neither_act_nor_fetch(html):
    cleaned = harmless("display_data", {"data": {"text/html": html, "text/plain": "x"}, "metadata": {}})["data"][
        "text/html"
    ]
    for danger in ("<script", "onerror", "onload", "example.org'", "href", "style", "<iframe", "<form", "<meta", "src"):
        assert danger not in cleaned


def test_a_table_stays_a_table():
    table = "<table><tr><th>a</th></tr><tr><td colspan=2>1</td></tr></table>"
    cleaned = harmless("execute_result", {"data": {"text/html": table}, "metadata": {}, "execution_count": 1})
    assert "<tr><th>a</th></tr>" in cleaned["data"]["text/html"]


def test_pictures_keep_their_text_and_drop_the_rest():
    data = {
        "image/png": "aGVsbG8=",
        "text/html": "<b>x</b>",
        "application/javascript": "alert(1)",
        "image/svg+xml": "<svg/>",
    }
    content = harmless("display_data", {"data": data, "metadata": {"image/png": {"alt": "a cat\x1b[2J", "width": "9"}}})
    assert content == {"data": {"image/png": "aGVsbG8="}, "metadata": {"image/png": {"alt": "a cat"}}}


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"data": None},
        {"data": {"application/javascript": "alert(1)"}},
        {"data": {"image/png": '"><script>alert(1)</script>'}},
        {"data": {"text/plain": {"not": "text"}}},
    ],
)
def test_what_cannot_be_shown_is_dropped(content):
    assert harmless("display_data", content) is None


def test_odd_streams_and_errors_are_text():
    assert harmless("stream", {"name": "stdlog", "text": 7}) == {"name": "stdout", "text": "7"}
    error = harmless("error", {"ename": "\x1b[2J" * 3, "evalue": None, "traceback": "no list"})
    assert error == {"ename": "", "evalue": "None", "traceback": []}
