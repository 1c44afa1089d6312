"""Every attack in `grader_tests/attacks/` fails, with and without namespaces, and nobody else notices it.

Each file is an attack under a header of `#:` lines in TOML:

    class, tries, holds    what it is, in words
    place                  "cell": before the answer; "answer": the answer; "notebook": `attack(nb)` edits it
    answer = "right"       the answer is right (for "notebook": `right = true`); else it is the stub
    max_score, min_score   what it may score, and what it must not lose
    says, says_in_outputs  what the verdict, or an output, must hold
    layer                  what holds only where this layer is there; docs/security.md says so
    never, never_in_page   patterns that must not be in the verdict, or in the feedback page

An attack that succeeds says so in a line that starts with "BREACH: ".
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import site
import socket
import subprocess
import sys
import tempfile
import time
import tomllib
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import nbformat
import pytest
from conftest import LAB01, ROOT, solution
from nbconvert import HTMLExporter
from nbformat.v4 import new_code_cell, new_notebook
from traitlets.config import PyFileConfigLoader

from autograder.grading.grade import grade
from autograder.grading.verdict import as_text
from autograder.kernels.layers import layers
from autograder.kernels.packages import KernelFlavour
from autograder.kernels.session import Limits
from autograder.kernels.warm import warm
from autograder.lab import Course
from autograder.notebook import grade_id, parse_notebook

MODES = ("namespaces,landlock,seccomp", "landlock,seccomp")
LIMITS = Limits(cell_seconds=5, call_seconds=3, notebook_seconds=60)
TASK = "convolution_byhand"
MARKER = b"planted by an attack"
GRADER_MEGABYTES = 1300
"""How much more memory the grader itself may take for any one attack."""


@dataclass(frozen=True)
class Attack:
    name: str
    header: dict[str, Any]
    source: str

    @property
    def needs_neighbour(self) -> bool:
        return self.header["class"] in ("denial", "escape", "network") or ALL.index(self) % 5 == 0


def _read(path: Path) -> Attack:
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    header = tomllib.loads("".join(line[2:] for line in lines if line.startswith("#:")))
    return Attack(path.stem, header, "".join(line for line in lines if not line.startswith("#:")).strip("\n"))


ALL = [_read(path) for path in sorted((ROOT / "grader_tests" / "attacks").glob("*.py"))]


def _notebook(release, answer: str | None):
    """The few cells that grading the task needs."""
    wanted = ("activations", f"{TASK}_answer", TASK)
    cells = [new_code_cell("import numpy as np")]
    cells += [nbformat.from_dict(cell) for cell in release.cells if (grade_id(cell) or cell.id) in wanted]
    nb = new_notebook(metadata=release.metadata, cells=cells)
    if answer is not None:
        nb.cells[-2].source = answer
    return nb


def _honest(root: Path, answer: str) -> float | None:
    """In another process: grade a right answer, as a class run does for the next student."""
    os.environ.update(AUTOGRADER_SECRET="tests", AUTOGRADER_LAYERS=MODES[0])
    os.environ.pop("COVERAGE_PROCESS_START", None)
    lab = Course(root).lab(LAB01)
    return grade(_notebook(lab.release, answer), lab, student="neighbour", limits=Limits(cell_seconds=30)).result.score


class World:
    """What an attack may reach for: files, sockets and processes of this machine."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.tcp = socket.create_server(("127.0.0.1", 0))
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.bind(("127.0.0.1", 0))
        self.path = socket.socket(socket.AF_UNIX)
        self.path.bind(f"{folder}/socket")
        os.chmod(f"{folder}/socket", 0o777)
        self.abstract = socket.socket(socket.AF_UNIX)
        self.abstract.bind(f"\0attacks-{os.getpid()}")
        for listener in (self.path, self.abstract):
            listener.listen()
        for link in (self.tcp, self.udp, self.path, self.abstract):
            link.setblocking(False)

    def fill_in(self, text: str) -> str:
        names = {
            "ROOT": ROOT, "TMP": self.folder, "SITE": site.getsitepackages()[0], "PORT": self.tcp.getsockname()[1],
            "UDP": self.udp.getsockname()[1], "SOCKET": f"{self.folder}/socket", "ABSTRACT": f"attacks-{os.getpid()}",
            "GRADER_PID": os.getpid(), "WARM_PID": _warm_pids()[0] if _warm_pids() else os.getpid(),
        }  # fmt: skip
        return re.sub(r"@([A-Z_]+)@", lambda match: str(names.get(match[1], match[0])), text)

    def reached(self) -> list[str]:
        """The sockets on which somebody has called."""
        found = []
        for name in ("tcp", "path", "abstract"):
            try:
                getattr(self, name).accept()[0].close()
                found.append(name)
            except BlockingIOError:
                pass
        try:
            self.udp.recv(100)
            found.append("udp")
        except BlockingIOError:
            pass
        return found


def _warm_pids() -> list[int]:
    processes = [warm(flavour)._process for flavour in KernelFlavour]
    return [process.pid for process in processes if process is not None]


def _processes() -> set[tuple[int, str]]:
    """The processes that are ours below the warm ones, or that run as one of the users that kernels run as."""
    parents, users = {}, {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                lines = dict(line.split(":", 1) for line in (entry / "status").read_text().splitlines() if ":" in line)
            except OSError:
                continue
            parents[int(entry.name)] = int(lines["PPid"])
            users[int(entry.name)] = int(lines["Uid"].split()[0])
    ours = set(_warm_pids())
    while grown := {pid for pid, parent in parents.items() if parent in ours} - ours:
        ours |= grown
    first = 0x40000000 + (os.getpid() % 0x10000) * 0x1000
    strangers = {pid for pid, user in users.items() if first <= user < first + 0x1000}
    return {(pid, "kernel") for pid in (ours - set(_warm_pids())) | strangers}


def _planted() -> set[str]:
    """Files outside a sandbox that hold an attack's text, or have its name."""
    found = {
        str(p)
        for base in ("/tmp", "/var/tmp", "/", "/root", "/dev/shm")
        for p in _list(base)
        if p.name.startswith("BREACH")
    }
    recent = time.time() - 600
    skip = {".git", ".venv", "classroom", "attacks", "__pycache__", ".mypy_cache", ".ruff_cache"}
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in skip]
        for name in files:
            path = Path(folder, name)
            try:
                if path.stat().st_mtime > recent and path.name != "test_attacks.py" and MARKER in path.read_bytes():
                    found.add(str(path))
            except OSError:
                continue
    return found


def _list(folder: str) -> list[Path]:
    try:
        return list(Path(folder).iterdir())
    except OSError:
        return []


def _peak_megabytes() -> float:
    return next(
        int(line.split()[1]) / 1024 for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line
    )


def _said(nb, result) -> list[str]:
    """All that the notebook and its verdicts say, without the source lines that a traceback repeats."""
    texts = [as_text(task, result.notes) for task in result.tasks]
    for cell in nb.cells:
        for output in cell.get("outputs", []):
            if output.output_type == "stream":
                texts.append(str(output.text))
            elif output.output_type == "error":
                texts += [str(output.ename), str(output.evalue)]
            elif grade_id(cell) != TASK:
                texts += [str(value) for value in output.data.values()]
    return texts


@pytest.fixture(scope="module")
def page(course):
    config = PyFileConfigLoader("nbgrader_config.py", path=str(course.root)).load_config()
    return lambda nb: HTMLExporter(config=config).from_notebook_node(nb)[0]


@pytest.fixture(scope="module")
def world():
    """Temporary files of this process lie in a folder of their own, so that what is left behind shows."""
    folder = tempfile.mkdtemp(prefix="attacks-", dir="/tmp")
    os.chmod(folder, 0o755)
    before, tempfile.tempdir = tempfile.tempdir, folder
    yield World(folder)
    tempfile.tempdir = before
    subprocess.run(["rm", "-rf", folder], check=False)  # unlike shutil.rmtree, at any depth


@pytest.fixture(scope="module")
def neighbour():
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        yield pool


@pytest.fixture
def mode(request, monkeypatch):
    working = {layer.name for layer in layers() if layer.works}
    lacking = set(request.param.split(",")) - working
    if lacking:
        pytest.skip(f"this machine lacks {', '.join(sorted(lacking))}: see `autograder doctor`")
    monkeypatch.setenv("AUTOGRADER_LAYERS", request.param)
    return request.param


@pytest.fixture(scope="module")
def right(course):
    return solution(course, LAB01, TASK)


PAIRS = [(attack, mode) for mode in MODES for attack in ALL if attack.header.get("layer", "") in mode]


@pytest.mark.parametrize(
    ("attack", "mode"), PAIRS, indirect=["mode"], ids=[f"{attack.name}-{mode}" for attack, mode in PAIRS]
)
def test_attack(attack, mode, course, lab01, right, world, neighbour, page):
    header, source = attack.header, world.fill_in(attack.source)
    answer = right if header.get("answer") == "right" or header.get("right") else None
    nb = _notebook(lab01.release, source if header["place"] == "answer" else answer)
    if header["place"] == "cell":
        nb.cells.insert(2, new_code_cell(source))
    elif header["place"] == "notebook":
        space: dict[str, Any] = {}
        exec(compile(source, attack.name, "exec"), space)
        space["attack"](nb)
        nb = parse_notebook(json.loads(json.dumps(nb)), name="homework.ipynb")  # as it is read when handed in
    if not _warm_pids():  # so that what belongs to the warm processes is not taken for something left behind
        grade(_notebook(lab01.release, right), lab01, student="first", limits=LIMITS)
    processes, files, planted = _processes(), set(os.listdir(world.folder)), _planted()
    Path("/proc/self/clear_refs").write_text("5")
    memory, started = _peak_megabytes(), time.monotonic()
    other = neighbour.submit(_honest, course.root, right) if attack.needs_neighbour else None

    graded = grade(nb, lab01, student="mallory", limits=LIMITS)

    seconds, grown = time.monotonic() - started, _peak_megabytes() - memory
    problems = []
    verdict = "\n".join(as_text(task, graded.result.notes) for task in graded.result.tasks)
    said, score = _said(graded.notebook, graded.result), graded.result.score or 0.0
    html = page(graded.notebook)
    if not graded.result.gradable or graded.internal_errors:
        problems.append("internal error: " + "\n".join(graded.internal_errors))
    if len(graded.result.tasks) != 1 or graded.result.max_score != 4.0:
        problems.append(f"{len(graded.result.tasks)} tasks, {graded.result.max_score} points")
    if not header.get("min_score", 0.0) <= score <= header["max_score"]:
        problems.append(f"it scores {score}\n{verdict}")
    if header.get("says", "") not in verdict:
        problems.append(f"the verdict does not say '{header['says']}'\n{verdict}")
    if header.get("says_in_outputs", "") not in str([cell.get("outputs") for cell in graded.notebook.cells]):
        problems.append(f"no output says '{header['says_in_outputs']}'")
    for text in said:
        problems += re.findall(r"BREACH: .{0,300}", text)
    problems += [
        f"the verdict holds {p}: {m[0][:100]}" for p in header.get("never", []) if (m := re.search(p, verdict))
    ]
    problems += [f"the page holds {p}" for p in header.get("never_in_page", []) if re.search(p, html)]
    nbformat.validate(graded.notebook)
    if other is not None and (theirs := other.result(timeout=60)) != 4.0:
        problems.append(f"an honest neighbour scores {theirs}")
    if seconds > 60:
        problems.append(f"it took {seconds:.0f} s")
    if grown > GRADER_MEGABYTES:
        problems.append(f"the grader itself took {grown:.0f} MB")
    end = time.monotonic() + 1
    while (left := _processes() - processes) and time.monotonic() < end:
        time.sleep(0.05)
    if left:
        problems.append(f"processes are left: {left}")
        for pid, _ in left:
            os.kill(pid, signal.SIGKILL)
    new = [
        name
        for name in set(os.listdir(world.folder)) - files
        if not re.match("autograder-(root|full|bare|fonts)-", name)
    ]
    if new:
        problems.append(f"files are left: {new}")
    if _planted() - planted:
        problems.append(f"files were planted: {_planted() - planted}")
    if called := world.reached():
        problems.append(f"it has called {called}")
    assert not problems, "\n".join(problems)


KILLED = """
import os, sys
sys.path.insert(0, {tests!r})
from pathlib import Path
from nbformat.v4 import new_code_cell
from test_attacks import LIMITS, LAB01, _notebook
from autograder.grading.grade import grade
from autograder.kernels.provisioner import WarmProvisioner
from autograder.kernels.session import KernelSession
from autograder.lab import Course
lab = Course(Path({root!r})).lab(LAB01)
nb = _notebook(lab.release, None)
nb.cells.insert(1, new_code_cell({source!r}))
nb.cells.insert(2, new_code_cell("import time; time.sleep(60)"))
grade(nb, lab, student="mallory")
"""


@pytest.mark.parametrize("mode", MODES, indirect=True)
def test_no_kernel_outlives_a_grader_that_is_killed(mode, course):
    """Not even one that has taken back its death signal, in a grader that could not clean up."""
    source = next(a.source for a in ALL if a.name == "escape_no_death_signal")
    script = KILLED.format(tests=str(ROOT / "tests"), root=str(course.root), source=source)
    folder = tempfile.mkdtemp(prefix="killed-", dir="/tmp")  # pytest's own are too long for a socket's name
    os.chmod(folder, 0o755)
    grader = subprocess.Popen([sys.executable, "-c", script], env=os.environ | {"TMPDIR": folder}, cwd=ROOT)
    first = 0x40000000 + (grader.pid % 0x10000) * 0x1000

    def kernels() -> set[int]:
        found = set()
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                status = (entry / "status").read_text()
                user = int(re.search(r"Uid:\s+(\d+)", status)[1])
                session = int((entry / "stat").read_text().rpartition(")")[2].split()[3])
            except OSError:
                continue
            if first <= user < first + 0x1000 or (os.geteuid() and session == grader.pid):
                found.add(int(entry.name))
        return found

    end = time.monotonic() + 60
    while not kernels() and time.monotonic() < end and grader.poll() is None:
        time.sleep(0.1)
    started = kernels()
    time.sleep(2.5)
    grader.send_signal(signal.SIGKILL)
    grader.wait()
    end = time.monotonic() + 5
    while (left := kernels()) and time.monotonic() < end:
        time.sleep(0.1)
    for pid in left:
        os.kill(pid, signal.SIGKILL)
    shutil.rmtree(folder, ignore_errors=True)
    assert started or os.geteuid()
    assert not left


def test_the_attacks_are_of_every_class():
    classes = {attack.header["class"] for attack in ALL}
    assert classes == {"reading", "points", "grader code", "escape", "denial", "network", "leaking", "feedback"}
    for attack in ALL:
        assert {"class", "tries", "holds", "place", "max_score"} <= set(attack.header), attack.name
