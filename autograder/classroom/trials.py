"""What is too long for every day: a class whose runs are killed again and again, and classes of any size, simulated."""

from __future__ import annotations

import heapq
import math
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from autograder.classroom.bench import Bench
from autograder.classroom.gradebook import Gradebook
from autograder.lab import Course

Tell = Callable[[str], None]


def interrupted(
    course: Course,
    *,
    lab: str | None = None,
    submissions: int = 100,
    kills: int = 20,
    seed: int = 1,
    on_step: Tell = lambda text: None,
) -> dict[str, Any]:
    """Grade a class in runs that are killed (SIGKILL) at random moments, and once more without; compare.

    Returns:
        how many runs were killed, how many submissions were there after each, and whether the marks are the same.
    """
    name = lab or course.lab_names[0]
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="autograder-bench-", ignore_cleanup_errors=True) as scratch:
        bench = Bench(course, course.lab(name), Path(scratch), on_step)
        roots = [bench.own(kind, submissions) for kind in ("killed", "whole")]
        command = [sys.executable, "-m", "autograder", "autograde", name, "--no-progress"]
        environment = os.environ | {
            "AUTOGRADER_SECRET": "bench",
            "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
        }
        silent = subprocess.DEVNULL
        after: list[int] = []
        while True:
            run = subprocess.Popen(command, cwd=roots[0], env=environment, stdout=silent, stderr=silent)
            recorded = _recorded(roots[0], name)
            if len(after) < kills:
                # Starting takes most of a short run: wait until it records, then for any part of its share.
                while run.poll() is None and _recorded(roots[0], name) == recorded:
                    time.sleep(0.02)
                time.sleep(chance.uniform(0, 2.0 * submissions / (kills * 2)))
            else:
                run.wait()
            if run.poll() is not None:
                break
            run.kill()
            run.wait()
            after.append(_recorded(roots[0], name))
            on_step(f"killed {len(after)} times, {after[-1]} of {submissions} recorded")
        subprocess.run(command, cwd=roots[1], env=environment, stdout=silent, stderr=silent, check=False)
        marks = [Gradebook(Course(root)).marks(name) for root in roots]
        same = marks[0] == marks[1] and len(marks[0]) == submissions
        return {"submissions": submissions, "kills": len(after), "recorded after each": after, "same marks": same}


def _recorded(root: Path, lab: str) -> int:
    return len(list((root / "classroom" / "autograded").glob(f"*/{lab}/{lab}.ipynb")))


def simulate(
    submissions: int,
    workers: int,
    *,
    each: float,
    record: float,
    start: float,
    spread: float = 0.5,
    seed: int = 1,
) -> dict[str, float]:
    """How long a class takes: workers grade side by side, and one process records, one after the other.

    Args:
        each: seconds that grading one submission takes a worker, on a core of its own; log-normal around it.
        record: seconds that recording one takes the one process that writes the gradebook.
        start: seconds until a worker is warm.
        spread: the standard deviation of the logarithm of `each`.

    Returns:
        seconds in all, and the shares of time in which workers and recorder were busy.
    """
    draw = random.Random(seed)
    centre = each / math.exp(spread**2 / 2)  # so that the mean is `each`
    free = [start] * workers
    heapq.heapify(free)
    graded = []
    busy = 0.0
    for _ in range(submissions):
        taken = centre * draw.lognormvariate(0, spread)
        end = heapq.heappop(free) + taken
        busy += taken
        heapq.heappush(free, end)
        graded.append(end)
    recorded = 0.0
    for end in sorted(graded):
        recorded = max(recorded, end) + record
    return {"seconds": recorded, "workers": busy / (recorded * workers), "recorder": submissions * record / recorded}
