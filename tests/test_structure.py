"""What is said of a notebook's headings, pictures, links and figures, and what is none of these."""

import inspect

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder.lab import Course
from autograder.validate.author import Author, Settings
from autograder.validate.figures import DESCRIBED
from autograder.validate.structure import structure

LAB = "mylab"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    root = tmp_path_factory.mktemp("course")
    inside = "mylab.ipynb", "there.md", "no where.md", "a_(b).md"
    private = "source", "grader_tests", "autograder", "docs", "classroom", "tests"
    for path in (*(f"release/{LAB}/{name}" for name in inside), *(f"{name}/there.md" for name in private)):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).touch()
    for name in "README.md", "course/there.md":
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).touch()
    return Course(root)


def said(course, *cells):
    nb = new_notebook(cells=[new_markdown_cell("# Title"), *cells])
    return [str(finding) for finding in structure(Author(course, LAB, nb, new_notebook(), Settings()))]


def fenced(text, fence="```"):
    return f"{fence}\n{text}\n{fence}"


TITLES = "it has 2 headings of level 1"
NO_ALT = "has no alt text"
NOWHERE = "leads nowhere, seen from release/"
MACHINE = "leads to a file of one machine"
NO_HEADING = "leads to no heading of the notebook"
NOT_THEIRS = "leads to a file of the repository, and students do not get it"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Second\n======", TITLES),
        ("<h1>Second</h1>", TITLES),
        ("<details>\n<h1 class=x>Second</h1>\n</details>", TITLES),
        ("   # Second", TITLES),
        ("#\tSecond", TITLES),
        ("> # Second", TITLES),
        ("- # Second", TITLES),
        ("<h5>Deep</h5>", "the heading 'Deep' is of level 5, after one of level 1"),
        ("Deep `x`\n\n### Deep `x`", "the heading 'Deep x' is of level 3, after one of level 1"),
        ("```one```\n\n# Second\n\n```two```", TITLES),
        ("```\ncode\n```\n# Second\n```\ncode\n```", TITLES),
        ("    code\n\n# Second", TITLES),
        ("an open <code> hides nothing\n\n# Second", TITLES),
        ("It is $5 here.\n\n# Second\n\nIt is 5$ there.", TITLES),
        ('<img src="https://x.org/x.png" data-alt="x">', f"the picture https://x.org/x.png {NO_ALT}"),
        ("<img src=https://x.org/x.png>", NO_ALT),
        ("<img src=https://x.org/x.png alt>", NO_ALT),
        ("<img src=https://x.org/x.png alt=' '>", NO_ALT),
        ("<img src=https://x.org/x.png role=presentation>", NO_ALT),
        ("<img src=https://x.org/x.png aria-hidden=false alt=''>", NO_ALT),
        ("![](there.md)", f"the picture there.md {NO_ALT}"),
        ("![][fig]\n\n[fig]: https://x.org/x.png", NO_ALT),
        ("![chart](x.png)", f"the link x.png {NOWHERE}"),
        (r"[x](D:\data\x.png)", rf"the link D:\data\x.png {MACHINE}"),
        ("[x](d:/data/x.png)", MACHINE),
        (r"[x](<\\\\server\x.png>)", MACHINE),
        ("[x](~/x.png)", MACHINE),
        ("[x](file:///home/x.png)", MACHINE),
        ("[x](/home/x.png)", "leads out of the repository"),
        ("[x](/C:/x.png)", "leads out of the repository"),
        ("[x][r]\n\n[r]: nowhere.md", NOWHERE),
        ("[r]\n\n[r]: <no where at all.md> 'title'", NOWHERE),
        ("It costs $5, see [a](nowhere.md), or $6.", NOWHERE),
        ("It costs 5 $, see [a](nowhere.md), or 6 $.", NOWHERE),
        ("It costs \\$x, see [a](nowhere.md)\\$.", NOWHERE),
        ("It costs $x,\n\n[a](nowhere.md)$.", NOWHERE),
        ("`$`[a](nowhere.md)`$`", NOWHERE),
        (f"{fenced('$x')}\n[a](nowhere.md)$", NOWHERE),
        ("| a |\n|---|\n| [a](nowhere.md) |", NOWHERE),
        ("~~[a](nowhere.md)~~", NOWHERE),
        ("<a href=nowhere.md>a</a>", NOWHERE),
        ("<a\nhref='nowhere.md'>a</a>", NOWHERE),
        ('<video src="nowhere.mp4"></video>', NOWHERE),
        ("<audio src=nowhere.mp3></audio>", NOWHERE),
        ("<video>\n<source src=nowhere.mp4>\n</video>", NOWHERE),
        ("[a](%00.md)", NOWHERE),
        ("[a](no%20where%20at%20all.md)", NOWHERE),
        ("[b](mylab.ipynb#Nope)", f"the link mylab.ipynb#Nope {NO_HEADING}"),
        ("[b](#)", NO_HEADING),
        ("## The idea\n\n[b](#theidea)", NO_HEADING),
        ("[b](htp://x.org)", "the link htp://x.org begins with htp:, which no link does"),
        ("<javascript:x>", "begins with javascript:"),
        ("![x](attachment:x.png)", "leads to no attachment of the cell"),
        ("[b](../../source/there.md)", f"the link ../../source/there.md {NOT_THEIRS}"),
        ("[b](../../grader_tests/there.md)", NOT_THEIRS),
        ("[b](../../autograder/there.md)", NOT_THEIRS),
        ("[b](../../docs/there.md)", NOT_THEIRS),
        ("[b](../../classroom/there.md)", NOT_THEIRS),
        ("[b](../../tests)", NOT_THEIRS),
    ],
)  # fmt: skip
def test_what_a_reader_meets_is_found(course, text, line):
    (found,) = said(course, new_markdown_cell(text, id="idea"))
    assert line in found
    assert found.startswith(
        f"source/{LAB}/{LAB}.ipynb: " if line is TITLES else f"source/{LAB}/{LAB}.ipynb, cell 'idea':"
    )
    assert "; " in found


SPOILED = "# Second\n\n<h1>Third</h1>\n\n![](x.png) <img src=x> [a](nowhere.md)"
IN_HTML = SPOILED.replace("\n\n", "\n")


@pytest.mark.parametrize(
    "text",
    [
        fenced(SPOILED),
        fenced(SPOILED, "~~~"),
        "   ```python\n" + SPOILED + "\n   ```",
        "- item\n\n  " + fenced(SPOILED).replace("\n", "\n  "),
        "> " + fenced(SPOILED).replace("\n", "\n> "),
        fenced(fenced(SPOILED), "````"),
        "```\n" + SPOILED,
        "    " + SPOILED.replace("\n", "\n    "),
        "See `[a](nowhere.md)`, ``![](x.png) ` <img src=x>`` and `<a href=nowhere.md>`.",
        f"<pre>\n{SPOILED}\n</pre>",
        f"<pre><code>\n{SPOILED}\n</code></pre>",
        f"<code>\n\n{SPOILED}\n\n</code>",
        f"<!-- {SPOILED} -->",
        f"<!--\n{SPOILED}",
        "Text <!-- <img src=x> [a](nowhere.md) --> and text",
        r"\# Second",
        "<img alt=chart src=there.md>",
        '<img title="a > b" alt="a chart" src="there.md">',
        '<img alt="" role="presentation" src="there.md">',
        '<img alt="" aria-hidden="true" src="there.md">',
        "![a chart](there.md)",
        "![a chart][fig]\n\n[fig]: there.md",
        "[a](<no where.md>) [b](no%20where.md)",
        "[a](a_(b).md)",
        "[a](there.md 'a (title)')",
        "[a](mylab.ipynb?raw=1) [b](?raw=1#title) [c](mylab.ipynb#Title) [d](../mylab/mylab.ipynb)",
        '<a id="here"></a>\n\n[a](#here)',
        "<a name=here></a> [a](#here)",
        "## The idea\n\n[a](#The-idea) [b](#the-idea)",
        "## The $x$ axis: `f(x)`\n\n[a](#The-$x$-axis:-f\\(x\\))",
        "<h2>The idea</h2>\n\n[a](#The-idea)",
        "[a](https://x.org) [b](HTTP://x.org) [c](mailto:x@x.org) <x@x.org> ![d](data:image/png;base64,AA==)",
        "[a](../../README.md) [b](../../course/there.md) [c](../../course) [d](..)",
        "$a[i](x)$, $5 - a[i](x)$ and $$a[i](x)$$",
        "$$\nx\n=\na[i](x) \\$\n$$",
        "A line of $a\n=\nb$ goes on",
        "\\begin{align}\n# a[i](x)\n\\end{align}",
        "| a | b |\n|---|---|\n| $|a[i](x)|$ | b |",
        "### BEGIN SOLUTION\ntext\n### END SOLUTION",
        "text\n### BEGIN MARK SCHEME\n- 0.5: text\n### END MARK SCHEME",
        "@@0@@ and <![foo[ are text",
        "",
    ],
)  # fmt: skip
def test_what_no_reader_meets_is_not_found(course, text):
    assert said(course, new_markdown_cell(text)) == []


def test_an_attachment_of_the_cell(course):
    cell = new_markdown_cell("![a chart](attachment:a%20b.png)", attachments={"a b.png": {"image/png": "AA=="}})
    assert said(course, cell) == []


DRAWS = "without a text alternative: end with plots.show(figure, alt=...)"


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("plt.plot(x); dict(alt='x')", f"it draws (plt.plot(...) {DRAWS}"),
        ("%matplotlib inline\nplt.plot(x)", DRAWS),
        ("plt.plot(x)\nplots.panels({}, alt='others')", DRAWS),
        ("df.plot()", "it draws (df.plot(...)"),
        ("df['a'].plot.bar()", DRAWS),
        ("if x:\n    axes[0, 1].imshow(x)", DRAWS),
        ("figure, (left, right) = plt.subplots(2)", DRAWS),
        ("plots.show(figure, alt='')", "a figure's alt text is empty"),
        ("plots.panels({}, alt=None)", "a figure's alt text is empty"),
        ("Image('x.png')", "it shows Image(...) without a text alternative"),
        ("IPython.display.Image('x.png', alt=' ')", "a figure's alt text is empty"),
        ("display(HTML('<img src=x>'))", "it shows HTML with an <img> that has no alt text"),
        ("HTML(f'<img src={x} alt=\"\">')", "it shows HTML"),
        ("HTML('<p>' + x + '<img src=%s>' % x)", "it shows HTML"),
        ("plt.plot(x)\nplots.show(plt.gcf(), alt='a line')", None),
        ("plt.plot(x)\nshow(plt.gcf(), alt=text)", None),
        ("plt.plot(x)\nplt.savefig(file)\nImage(file, alt='a line')", None),
        ("def draw(axis):\n    axis.plot(x)\n\nclass A:\n    def f(self): plt.show()", None),
        ("for bar in progress.bar(x):\n    bar.show(x)\ntable.scatter(x)", None),
        ("Image('x.png', alt='a cat')\nImage.open('x.png')", None),
        ("HTML(f'<img src=x alt=\"{text}\">')\nHTML('<img src=x alt=\"{}\">'.format(text))\nHTML(text)", None),
        ("x = " + "+".join("1" * 2000), None),
        ("def broken(:", "it does not parse"),
    ],
)  # fmt: skip
def test_figures_of_code_cells(course, source, line):
    lines = said(course, new_code_cell(source, id="idea"))
    assert [line in found for found in lines] == ([True] if line else []), lines


def test_the_functions_that_take_a_text_are_those_of_the_course():
    from course import plots
    from course.plots import figure

    offered = {name: getattr(plots, name) for name in plots.__all__} | {"show_png": figure.show_png}
    taking = {name for name, one in offered.items() if callable(one) and "alt" in inspect.signature(one).parameters}
    assert taking | {"Picture"} == DESCRIBED
