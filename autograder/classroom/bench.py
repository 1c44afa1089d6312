"""Measurements of whole classes: nbgrader's own autograde, ours, and the floor that no grader can go below.

Everything is measured in one run, on the same submissions. Starting up is measured apart from what one more
submission costs, by running a few and then more: the ratios of the latter are what to quote.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell
from rich.table import Table

from autograder.channel import agent_setup
from autograder.classroom.run import Progress, autograde
from autograder.grading.grade import with_answers
from autograder.kernels.packages import KernelFlavour
from autograder.kernels.session import KernelSession, Limits
from autograder.lab import ANSWER, Course, Lab
from autograder.notebook import grade_id, restore

Tell = Callable[[str], None]

_STOCK = """
c = get_config()
c.CourseDirectory.course_id = "stock"
c.ExecutePreprocessor.timeout = 600
c.ClearMarkScheme.enforce_metadata = False
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE\\nraise NotImplementedError"}
"""


def class_bench(
    course: Course,
    *,
    lab: str | None = None,
    submissions: int = 24,
    workers: Sequence[int] = (1, 2),
    stock: int = 4,
    unchanged: int = 200,
    many: int = 0,
    on_step: Tell = lambda text: None,
) -> dict[str, Any]:
    """All measurements of one lab. Times are in seconds, memory in megabytes.

    Args:
        lab: by default the first one.
        submissions: how many ours grades, with each number of `workers`.
        stock: how many nbgrader's own autograde grades, which takes seconds for each.
        unchanged: the class that is graded again without a change.
        many: a class of this size as well, with time and memory at 100 and at the end; 0 leaves it out.
    """
    name = lab or course.lab_names[0]
    with tempfile.TemporaryDirectory(prefix="autograder-bench-", ignore_cleanup_errors=True) as scratch:
        bench = Bench(course, course.lab(name), Path(scratch), on_step)
        found: dict[str, Any] = {"lab": name, "processors": os.cpu_count(), "load": os.getloadavg()[0]}
        found["floor"] = {"cpu": bench.floor()}
        found["stock"] = bench.stock(stock) if stock else None
        found["ours"] = {str(number): bench.ours(number, submissions) for number in workers}
        found["unchanged"] = bench.unchanged(unchanged) if unchanged else None
        found["many"] = bench.many(many, max(workers)) if many else None
        found["load at the end"] = os.getloadavg()[0]
        return found


def as_table(found: dict[str, Any], title: str) -> Table:
    """The measurements for people, with their ratios."""
    table = Table(title=title, title_justify="left")
    for column in ("what", "one more submission", "CPU", "start", "times stock"):
        table.add_column(column, justify="left" if column == "what" else "right")
    stock = found["stock"]
    rows = {"nbgrader autograde": stock} if stock else {}
    rows |= {f"autograder, {number} workers": ours for number, ours in found["ours"].items()}
    for name, one in rows.items():
        times = f"{stock['each'] / one['each']:.1f}" if stock else ""
        table.add_row(name, f"{one['each']:.2f} s", f"{one['cpu']:.2f} s", f"{one['start']:.1f} s", times)
    table.add_row("floor: the cells' own CPU time", "", f"{found['floor']['cpu']:.2f} s")
    if found["unchanged"]:
        again = found["unchanged"]
        table.add_row(f"{again['submissions']} unchanged", f"{again['seconds']:.1f} s in all")
    for at in (found["many"] or {}).get("at", []):
        memory = f"{at['memory']:.0f} MB here, {at['workers']:.0f} MB in workers"
        table.add_row(f"of many, the {at['done']}th", f"{at['each']:.2f} s", memory)
    return table


class Bench:
    """One lab's measurements, with courses of their own in a scratch folder."""

    def __init__(self, course: Course, lab: Lab, scratch: Path, on_step: Tell) -> None:
        self._course = course
        self._lab = lab
        self._scratch = scratch
        self._on_step = on_step
        self._answers = _solutions(course, lab)

    def floor(self) -> float:
        """CPU seconds of the notebook's own cells, figures included, in a kernel that has imported everything."""
        self._on_step("the cells alone")
        nb = with_answers(self._lab, self._answers)
        restore(nb, self._lab)
        nb.cells.insert(0, new_code_cell("import time as _time; _start = _time.process_time()"))
        nb.cells.append(new_code_cell("print('CPU', _time.process_time() - _start)"))
        samples = []
        for _ in range(4):
            session = KernelSession(nb, KernelFlavour.FULL, setup=agent_setup(), limits=Limits())
            try:
                session.run()
            finally:
                session.close()
            said = "".join(output.get("text", "") for output in session.nb.cells[-1].outputs)
            samples.append(float(said.split()[-1]))
        return statistics.median(samples[1:])

    def stock(self, number: int) -> dict[str, float]:
        """nbgrader as it comes, with its own Execute, on one submission and then on more."""
        root = self._scratch / "stock"
        (root / "source").mkdir(parents=True)
        shutil.copytree(self._course.root / "source" / self._lab.name, root / "source" / self._lab.name)
        (root / "nbgrader_config.py").write_text(_STOCK)
        self._hand_in(root / "submitted", number)
        _nbgrader(root, "generate_assignment", self._lab.name)
        self._on_step("nbgrader's own autograde")
        first = _nbgrader(root, "autograde", self._lab.name, "--student", _student(0))
        more = _nbgrader(root, "autograde", self._lab.name, "--force")
        return _one_more(first, more, 1, number)

    def ours(self, workers: int, number: int) -> dict[str, float]:
        """Our autograde, on as many submissions as keep all workers busy, and then on all."""
        self._on_step(f"autograder with {workers} workers")
        root = self.own(f"ours-{workers}", number)
        few = min(4 * workers, number - 1)
        _, _, cpu_of_few = self._graded(root, workers, f"student0000[0-{few - 1}]" if few < 10 else "student0000*")
        begun, times, cpu = self._graded(root, workers, "*")
        few = min(few, 10)
        return {
            "each": (times[-1] - times[few]) / (number - few - 1),
            "cpu": (cpu - cpu_of_few) / (number - few),
            "start": times[0] - begun,
            "whole": times[-1] - begun,
            "submissions": number,
        }

    def _graded(self, root: Path, workers: int, students: str) -> tuple[float, list[float], float]:
        """When a run began, when each of its submissions was done, and the CPU seconds of all its processes."""
        times: list[float] = []
        begun, cpu = time.perf_counter(), _cpu()
        course, name = Course(root), self._lab.name
        results = autograde(
            course,
            name,
            students=students,
            workers=workers,
            force=True,
            on_progress=lambda progress: times.append(time.perf_counter()),
        )
        failed = [result.error for result in results if result.error]
        if failed:
            raise RuntimeError(f"a submission could not be graded: {failed[0]}")
        return begun, times, _cpu() - cpu

    def unchanged(self, number: int) -> dict[str, float]:
        """Grading again a class of which nothing has changed: a whole call, in a process of its own."""
        self._on_step(f"{number} unchanged submissions")
        root = self.own("unchanged", 1)
        _autograder(root, self._lab.name, 1, "*")
        _multiply(Course(root), self._lab.name, number)
        _autograder(root, self._lab.name, 1, "*", force=False)
        seconds, cpu = _autograder(root, self._lab.name, 1, "*", force=False)
        return {"submissions": number, "seconds": seconds, "cpu": cpu}

    def many(self, number: int, workers: int) -> dict[str, Any]:
        """A large class, with time and memory at 100 submissions and at the end."""
        self._on_step(f"{number} submissions")
        root = self.own("many", number)
        at: list[dict[str, float]] = []
        times: list[float] = []

        def see(progress: Progress) -> None:
            times.append(time.monotonic())
            if progress.done in (100, number):
                last = times[-100:]
                each = (last[-1] - last[0]) / max(len(last) - 1, 1)
                at.append({"done": progress.done, "each": each, "memory": _memory([os.getpid()]), "workers": _below()})

        autograde(Course(root), self._lab.name, workers=workers, on_progress=see)
        return {"submissions": number, "seconds": times[-1] - times[0], "at": at}

    def own(self, name: str, number: int) -> Path:
        """A course of its own, with a class."""
        root = self._scratch / name
        for folder in ("source", "release", "grader_tests"):
            for part in (self._course.root / folder).iterdir():
                if part.is_file() or part.name == self._lab.name:
                    copy: Callable[..., Any] = shutil.copytree if part.is_dir() else shutil.copy
                    (root / folder).mkdir(parents=True, exist_ok=True)
                    copy(part, root / folder / part.name)
        shutil.copy(self._course.root / "nbgrader_config.py", root)
        self._hand_in(root / "classroom" / "submitted", number)
        return root

    def _hand_in(self, submitted: Path, number: int) -> None:
        """The same right answers for all, and a cell that makes each notebook another one."""
        for index in range(number):
            nb = with_answers(self._lab, self._answers)
            nb.cells.append(new_code_cell(f"student = {index}"))
            path = submitted / _student(index) / self._lab.name / f"{self._lab.name}.ipynb"
            path.parent.mkdir(parents=True)
            nbformat.write(nb, path)


def _solutions(course: Course, lab: Lab) -> dict[str, str]:
    nb = nbformat.read(course.root / "source" / lab.name / f"{lab.name}.ipynb", as_version=4)
    sources = {grade_id(cell): cell.source for cell in nb.cells}
    return {
        task.grade_id: sources[task.grade_id + ANSWER] for task in lab.code_tasks if task.grade_id + ANSWER in sources
    }


def _student(index: int) -> str:
    return f"student{index:05}"


def _nbgrader(root: Path, *arguments: str) -> tuple[float, float]:
    scripts = Path(sys.executable).parent
    path = f"{scripts}{os.pathsep}{os.environ.get('PATH', '')}"
    return _timed([str(scripts / "nbgrader"), *arguments], root, os.environ | {"PATH": path})


def _autograder(root: Path, lab: str, workers: int, students: str, *, force: bool = True) -> tuple[float, float]:
    options = ["--students", students, "--workers", str(workers), "--no-progress", *(["--force"] if force else [])]
    return _timed([sys.executable, "-m", "autograder", "autograde", lab, *options], root, dict(os.environ))


def _timed(command: list[str], root: Path, environment: dict[str, str]) -> tuple[float, float]:
    """Wall and CPU seconds of a command and all that it started and waited for.

    Raises:
        RuntimeError: it failed.
    """
    engine = str(Path(__file__).resolve().parents[2])
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [engine, environment.get("PYTHONPATH", "")]))
    before, start = _cpu(), time.perf_counter()
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} failed: {(done.stdout + done.stderr)[-2000:]}")
    return time.perf_counter() - start, _cpu() - before


def _one_more(first: tuple[float, float], more: tuple[float, float], few: int, number: int) -> dict[str, float]:
    """What one more submission costs, and what is left for starting."""
    each, cpu = ((more[index] - first[index]) / (number - few) for index in (0, 1))
    return {"each": each, "cpu": cpu, "start": first[0] - few * each, "whole": more[0], "submissions": number}


def _cpu() -> float:
    """CPU seconds of this process, and of all that it has started and waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _multiply(course: Course, lab: str, number: int) -> None:
    """Make a class of one: all hand in what the first did, and the store knows each of them to be graded."""
    submitted = course.classroom / "submitted"
    for index in range(1, number):
        shutil.copytree(submitted / _student(0), submitted / _student(index))
    from autograder.classroom.store import Entry, Store, key, submission_hash
    from autograder.classroom.work import Done, pack

    store, work = Store(course, lab), pack(course, course.lab(lab))
    known = store.get(_student(0))
    assert known is not None
    text = store.notebook(_student(0))
    for index in range(1, number):
        student = _student(index)
        handed = submission_hash((submitted / student / lab / f"{lab}.ipynb").read_bytes())
        entry = Entry(key(work, student, handed), handed, known.result, known.seconds)
        store.put(student, entry, Done(known.result, text))


def _memory(pids: Sequence[int]) -> float:
    """Megabytes that processes take, of which what they share counts once."""
    total = 0
    for pid in pids:
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total / 1024


def _below() -> float:
    """Megabytes of this process's workers and all below them."""
    parents: dict[int, list[int]] = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            fields = Path(f"/proc/{name}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents.setdefault(int(fields[1]), []).append(int(name))
    found: list[int] = []
    todo = [child.pid for child in multiprocessing.active_children() if child.pid is not None]
    while todo:
        found.append(todo.pop())
        todo += parents.get(found[-1], [])
    return _memory(found)
