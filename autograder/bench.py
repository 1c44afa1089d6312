"""Measurements of the kernels: how soon they are ready, what they cost, and that they leave nothing.

Everything is measured in one run on one machine; the ratios are what to quote.
"""

from __future__ import annotations

import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from nbformat.v4 import new_code_cell, new_notebook
from rich.table import Table

from autograder.channel import agent_setup
from autograder.classroom.excerpt import one_task
from autograder.grading.grade import grade, with_answers
from autograder.kernels.layers import NO_SANDBOX
from autograder.kernels.packages import KernelFlavour
from autograder.kernels.session import KernelSession, Limits
from autograder.kernels.warm import warm
from autograder.lab import Course


def run(course: Course, *, kernels: int = 200, on_step: Callable[[str], None] = lambda text: None) -> dict[str, Any]:
    """All measurements. Times are in milliseconds, memory in megabytes.

    Args:
        kernels: how many are started one after the other, to see whether anything grows.
    """
    results: dict[str, Any] = {}
    for flavour in KernelFlavour:
        on_step(f"warm kernels, {flavour}")
        _ready(flavour)  # starts the warm process
        results[f"warm {flavour} kernel ready"] = _spread([_ready(flavour) for _ in range(20)])
    on_step("cold kernels")
    with _unprotected():
        imports = "import numpy, matplotlib.pyplot, torch, keras"
        results["cold full kernel ready, with its imports"] = _spread(
            [_ready(KernelFlavour.FULL, imports) for _ in range(3)]
        )
        results["cold bare kernel ready"] = _spread([_ready(KernelFlavour.BARE) for _ in range(3)])
    on_step("memory")
    results["private memory of a full kernel"] = _private_memory(KernelFlavour.FULL)
    on_step("what is added to a notebook")
    with tempfile.TemporaryDirectory(prefix="autograder-bench-") as scratch:
        results["CPU added to a notebook of one task"] = _added(one_task(course, Path(scratch, "course")))
    results["CPU added to a whole lab"] = _added(course)
    on_step(f"{kernels} kernels")
    results["growth"] = _growth(kernels)
    results["processors"] = os.cpu_count()
    return results


def as_table(results: dict[str, Any]) -> Table:
    """The measurements for people, with the ratio of cold to warm."""
    table = Table(title="kernels", title_justify="left")
    table.add_column("what")
    table.add_column("measured", justify="right")
    for name, value in results.items():
        if isinstance(value, dict) and "p50" in value:
            table.add_row(name, f"p50 {value['p50']:.0f} ms   (from {value['min']:.0f} to {value['max']:.0f})")
        elif isinstance(value, dict):
            for part, number in value.items():
                table.add_row(f"{name}: {part}", f"{number:.1f}" if isinstance(number, float) else str(number))
        else:
            table.add_row(name, f"{value:.1f}" if isinstance(value, float) else str(value))
    cold, warm = results["cold full kernel ready, with its imports"]["p50"], results["warm full kernel ready"]["p50"]
    table.add_row("cold : warm", f"{cold / warm:.0f} : 1")
    return table


def _ready(flavour: KernelFlavour, code: str = "") -> float:
    """Milliseconds until a new kernel is ready to execute, and has executed this code, if there is any."""
    session = _session(flavour, *([code] if code else []))
    start = time.perf_counter()
    try:
        session.run()
        return (time.perf_counter() - start) * 1000
    finally:
        session.close()


def _session(flavour: KernelFlavour, *cells: str) -> KernelSession:
    nb = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    return KernelSession(nb, flavour, setup=agent_setup(), limits=Limits())


def _private_memory(flavour: KernelFlavour) -> float:
    """Megabytes that one more kernel takes from the machine before it has run anything."""
    session = _session(flavour, "pass")
    session.run()
    try:
        return _private(session.pid)
    finally:
        session.close()


def _private(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private")) / 1024


def _added(course: Course) -> dict[str, float]:
    """CPU milliseconds of grading a course's first lab: all of it, its own cells, and what is added to them."""
    lab = course.lab(course.lab_names[0])
    timer = "import time as _t; _start = _t.process_time()"
    grade(with_answers(lab, lab.solutions), lab, student="warm-up")
    own, runs = 0.0, 5
    grader, kernels = _cpu(), _kernels_cpu()
    for _ in range(runs):
        nb = with_answers(lab, lab.solutions)
        nb.cells.insert(0, new_code_cell(timer))
        nb.cells.append(new_code_cell("print('CPU', _t.process_time() - _start)"))
        graded = grade(nb, lab, student="bench")
        own += float("".join(output.get("text", "") for output in graded.notebook.cells[-1].outputs).split()[-1])
    grader, kernels = (_cpu() - grader) * 1000 / runs, (_kernels_cpu() - kernels) * 1000 / runs
    own = own * 1000 / runs
    return {
        "grader's process, ms": grader,
        "kernels, ms": kernels,
        "of which the notebook's own cells, ms": own,
        "added in all, ms": grader + kernels - own,
    }


def _kernels_cpu() -> float:
    """Seconds of CPU time of the warm processes and of all kernels of theirs that have ended."""
    ticks = 0
    for flavour in KernelFlavour:
        fields = Path(f"/proc/{warm(flavour).pid}/stat").read_text().rpartition(")")[2].split()
        ticks += sum(map(int, fields[11:15]))  # user and system time, its own and its children's
    return ticks / os.sysconf("SC_CLK_TCK")


def _cpu() -> float:
    """Seconds of CPU time of this process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _growth(kernels: int) -> dict[str, int | float]:
    """What is more after many kernels than after a few."""

    def count() -> dict[str, float]:
        memory = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
        return {
            "processes": float(sum(map(_descends, filter(str.isdigit, os.listdir("/proc"))))),
            "descriptors": float(len(os.listdir("/proc/self/fd"))),
            "MB of memory": int(memory.split()[1]) / 1024,
            "temporary files": float(len([name for name in os.listdir("/tmp") if name.startswith("autograder-")])),
        }

    for _ in range(5):
        _ready(KernelFlavour.BARE)
    before = count()
    for _ in range(kernels):
        _ready(KernelFlavour.BARE)
    after = count()
    return {f"{name} after {kernels} kernels": round(after[name] - before[name], 1) for name in before}


def _descends(pid: str) -> bool:
    """Whether this process started it, or a child or grandchild of this process did."""
    try:
        return str(os.getpid()) in (_parent(pid), _parent(_parent(pid)), _parent(_parent(_parent(pid))))
    except (OSError, IndexError):
        return False


def _parent(pid: str) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1]


def _spread(samples: list[float]) -> dict[str, float]:
    return {"p50": statistics.median(samples), "min": min(samples), "max": max(samples)}


@contextmanager
def _unprotected() -> Any:
    """Ordinary kernels, for comparison; the cells are our own."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("AUTOGRADER_LAYERS", NO_SANDBOX)
        yield
