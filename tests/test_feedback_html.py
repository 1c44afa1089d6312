"""What nbgrader's pages show of a notebook: nothing of a student's that runs, and all of it on the page."""

import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest
from conftest import LAB01, copy_course
from nbformat.v4 import new_markdown_cell
from playwright.sync_api import sync_playwright

from autograder.classroom.run import autograde
from autograder.grading.pages import markdown_html, output_html

ATTACKS = [
    "<script>window.attacked = 1</script>",
    "<script src=//example.org/x.js></script>",
    "<img src=x onerror=window.attacked=1>",
    "<svg onload=window.attacked=1>",
    "<svg><script>window.attacked=1</script></svg>",
    "<iframe srcdoc='<script>parent.attacked=1</script>'></iframe>",
    "<details open ontoggle=window.attacked=1><summary>s</summary></details>",
    "<math><mtext><table><mglyph><style><img src=x onerror=window.attacked=1>",
    '<noscript><p title="</noscript><img src=x onerror=window.attacked=1>">',
    "<scr<script>ipt>window.attacked=1</script>",
    "<style>@import '//example.org/x.css';</style>",
    "<form action=//example.org><input autofocus onfocus=window.attacked=1></form>",
    "<base href=//example.org><meta http-equiv=refresh content='0;url=//example.org'>",
    "<div class='modal navbar-fixed-top' style='position:fixed;inset:0'>covers the mark</div>",
    "![picture](https://example.org/seen.png)",
    "$$<script>window.attacked=1</script>$$",
    "`<script>window.attacked=1</script>`",
]


def shown(markdown):
    return markdown_html({"cell": {}, "resources": {}}, markdown)


@pytest.mark.parametrize("markdown", [*ATTACKS, "[a](javascript:alert(1))", "[b](data:text/html,x)"])
def test_nothing_in_markdown_runs_loads_or_covers(markdown):
    found = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attributes):
            found.append((tag, dict(attributes)))

    Reader().feed(shown(markdown))
    tags = {tag for tag, _ in found}
    assert tags <= {"p", "div", "img", "a", "details", "summary", "code", "pre", "span", "table"}
    for tag, attributes in found:
        assert set(attributes) <= {"alt", "title", "open", "style", "class", "src", "href", "id"}, tag
        assert not attributes.get("style")
        assert not attributes.get("class")
        assert "src" not in attributes
        assert not attributes.get("href")


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("**bold** and `x < 1`", "<p><strong>bold</strong> and <code>x &lt; 1</code></p>"),
        ("[paper](https://example.org/a?b=1)", '<a href="https://example.org/a?b=1">paper</a>'),
        ("[back](#The-idea)", '<a href="#The-idea">back</a>'),
        ("![dot](data:image/png;base64,AAAA)", '<img src="data:image/png;base64,AAAA" alt="dot">'),
        ("<details><summary>Hint 1</summary>\n\nAdd.\n\n</details>", "<details><summary>Hint 1</summary>"),
        ("|a|\n|-:|\n|1|", '<td style="text-align:right;">1</td>'),
        ("$a_1 < b_2$", "$a_1 &lt; b_2$"),
        ("it is <mine>, not <yours>", "&lt;mine&gt;, not &lt;yours&gt;"),
        ("```python\nfor i in x: pass\n```", '<span class="k">for</span>'),
    ],
)
def test_what_students_mean_is_shown(markdown, html):
    assert html in shown(markdown)


def test_a_picture_attached_to_a_cell_is_shown():
    cell = {"attachments": {"dot.png": {"image/png": "AAAA"}}}
    html = markdown_html({"cell": cell, "resources": {}}, "![dot](attachment:dot.png)")
    assert 'src="data:image/png;base64,AAAA"' in html


def test_a_verdict_keeps_its_colours():
    verdict = (
        '<pre class="verdict" style="line-height:1.5"><span style="color:#b23c00;position:fixed">FAIL</span></pre>'
    )
    html = output_html(verdict)
    assert 'class="verdict"' in html
    assert '<span style="color:#b23c00;">FAIL</span>' in html


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    """The page of a student who solved all of lab 1 and attacks whoever reads it."""
    course = copy_course(tmp_path_factory.mktemp("feedback") / "course")
    nb = nbformat.read(course.root / "source" / LAB01 / f"{LAB01}.ipynb", as_version=4)
    for cell in nb.cells:
        meta = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "markdown" and meta.get("solution"):
            cell.source = "\n\n".join(ATTACKS)
    nb.cells += [new_markdown_cell(attack) for attack in ATTACKS]
    path = course.classroom / "submitted" / "mallory" / LAB01 / f"{LAB01}.ipynb"
    path.parent.mkdir(parents=True)
    nbformat.write(nb, path)
    autograde(course, LAB01, workers=1)
    scripts = Path(sys.executable).parent
    environment = os.environ | {"PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}"}
    command = [scripts / "nbgrader", "generate_feedback", LAB01]
    subprocess.run(command, cwd=course.root, env=environment, capture_output=True, check=True)
    return course.classroom / "feedback" / "mallory" / LAB01 / f"{LAB01}.html"


def test_the_marks_come_first_by_the_names_of_their_tasks(chromium, attacked):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        try:
            page = browser.new_page()
            page.goto(attacked.as_uri())
            assert page.locator(".marks h2").inner_text() == f"{LAB01}: 20 of 24 points"
            assert page.locator(".marks p").inner_text() == "Of these, 4 points wait for a person's mark."
            rows = {row.inner_text().split()[0]: row for row in page.locator(".marks tr").all()}
            assert len(rows) == 14
            assert rows["convolution_byhand"].inner_text().split() == ["convolution_byhand", "4", "/", "4"]
            assert rows["edges_quiz"].inner_text().split()[1:] == ["?", "/", "1", "a", "person", "will", "mark", "it"]
            for name, row in rows.items():
                place = row.locator("a").first.get_attribute("href").removeprefix("#")
                heading = page.locator(f"a[name={place}] + .panel-heading")
                assert heading.inner_text().startswith(name)
        finally:
            browser.close()


@pytest.mark.parametrize("width", [400, 1200])
def test_a_page_of_feedback_runs_nothing_and_fits(chromium, attacked, width):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        try:
            page = browser.new_page(viewport={"width": width, "height": 900})
            dialogs, asked = [], []
            page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
            page.on("request", lambda request: asked.append(request.url))
            page.goto(attacked.as_uri())
            page.wait_for_load_state()
            assert page.evaluate("window.attacked") is None
            assert dialogs == []
            assert [url for url in asked if "example.org" in url] == []
            pictures = page.locator("img").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
            assert len(pictures) > 1
            assert max(pictures) <= width
            verdicts = page.locator("pre.verdict").evaluate_all(
                "all => all.map(one => one.scrollWidth - one.clientWidth)"
            )
            assert max(verdicts) <= 1
        finally:
            browser.close()
