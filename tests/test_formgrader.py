"""nbgrader's formgrader on a graded class, in a real browser."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import nbformat
import pytest
from conftest import LAB01, copy_course, solution
from nbformat.v4 import new_markdown_cell
from playwright.sync_api import expect, sync_playwright
from test_feedback_html import ATTACKS

from autograder.classroom.run import autograde

SCRIPTS = Path(sys.executable).parent
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def graded_class(tmp_path_factory, course, solved01):
    """Two students of lab01: one right, one whose filter's height is also its width."""
    own = copy_course(tmp_path_factory.mktemp("formgrader") / "course")
    right = solution(course, LAB01, "convolution_byhand")
    for student, answer in {
        "ada": right,
        "bob": right.replace("j : j + filter_width", "j : j + filter_height"),
    }.items():
        folder = own.classroom / "submitted" / student / LAB01
        folder.mkdir(parents=True)
        nb = solved01(answer)
        nb.cells += [new_markdown_cell(attack) for attack in ATTACKS]
        nbformat.write(nb, folder / f"{LAB01}.ipynb")
    autograde(own, LAB01)
    return own


@pytest.fixture
def server(graded_class, tmp_path):
    """A Jupyter server with the formgrader, on this machine only."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    extensions = {"ServerApp": {"jpserver_extensions": {"nbgrader.server_extensions.formgrader": True}}}
    (tmp_path / "jupyter_server_config.json").write_text(json.dumps(extensions))
    environment = os.environ | {
        "JUPYTER_CONFIG_DIR": str(tmp_path),
        "PATH": f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}",
    }
    command = [
        SCRIPTS / "jupyter",
        "server",
        "--allow-root",
        "--no-browser",
        f"--port={port}",
        "--IdentityProvider.token=",
    ]
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen(command, cwd=graded_class.root, env=environment, stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}"
    try:
        for _ in range(120):
            try:
                urllib.request.urlopen(f"{url}/api", timeout=2).close()
                break
            except OSError:
                assert process.poll() is None, (tmp_path / "log").read_text()
                time.sleep(0.5)
        yield url
    finally:
        process.terminate()
        process.wait(timeout=20)


def test_the_formgrader_shows_marks_and_verdicts(chromium, server):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        try:
            page = browser.new_page()
            page.goto(f"{server}/formgrader/gradebook/{LAB01}/{LAB01}")
            expect(page.get_by_text("Submission #1")).to_be_visible(timeout=30_000)
            page.goto(f"{server}/formgrader/manage_submissions/{LAB01}")
            expect(page.get_by_text("ada")).to_be_visible(timeout=30_000)
            expect(page.get_by_text("bob")).to_be_visible()
            page.goto(f"{server}/formgrader/gradebook/{LAB01}/{LAB01}/?view=all")
            page.get_by_text("Submission #2").click()
            expect(page.locator("pre.verdict").first).to_contain_text("points", timeout=30_000)
            assert page.get_by_text("covers the mark").count() == 1  # the students' cells are there, and
            assert page.evaluate("window.attacked") is None
        finally:
            browser.close()
