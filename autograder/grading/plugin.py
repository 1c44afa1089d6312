"""The pytest plugin that runs a lab's graders against one submission, inside the grader's process.

A grader is an ordinary pytest file. `@pytest.mark.task("grade_id", weight=2)` says which task a test
belongs to, `@pytest.mark.needs("test_name")` which test must have passed before it makes sense, and
`pytestmark = pytest.mark.bare("grade_id", ...)` which tasks are called where no framework can be
imported, and `pytest.mark.seconds(40)` what one call may take where the usual limit is too short. The
first line of a test's docstring is the check's name, as the student reads it.
"""

from __future__ import annotations

import inspect
import sys
import traceback
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from autograder.channel import Submission
from autograder.errors import CallTimeout, KernelDied, LabError, NotWritten, StudentFault
from autograder.grading.files import GraderError, concerns, is_test_file, not_loaded, python_files, relative
from autograder.lab import Lab, seed
from autograder.results import CheckResult, Outcome, Status

MARKERS = (
    "task(grade_id, weight=1): the task that this test belongs to, and what it counts",
    "needs(*tests): tests of the same task that must have passed first",
    "bare(*grade_ids): tasks that are called where no framework can be imported",
    "seconds(limit): what one call in this test may take, where the usual limit is too short, as for training",
)


@dataclass(frozen=True, slots=True)
class Grader:
    """One test of a lab's graders."""

    test: str
    grade_id: str
    name: str
    weight: float


@dataclass
class TaskRun:
    """What is known of one task while its tests run."""

    checks: list[CheckResult] = field(default_factory=list)
    passed: set[str] = field(default_factory=set)
    waiting: dict[str, str] = field(default_factory=dict)
    status: Status = Status.GRADED
    stopped: str = ""


class GraderPlugin:
    """Registers the markers, hands out `submission` and `rng`, and turns test reports into check results.

    `submission(bare, seconds)` gives the handle on the student's names; with None, tests are collected, not run.
    """

    def __init__(
        self,
        lab: Lab,
        submission: Callable[[bool, float | None], Submission] | None = None,
        *,
        secret: bytes = b"",
        only: str | None = None,
        first_failure: bool = False,
    ) -> None:
        self.graders: list[Grader] = []
        self.bare: frozenset[str] = frozenset()
        self.tasks: dict[str, TaskRun] = {task.grade_id: TaskRun() for task in lab.code_tasks}
        self.internal_errors: list[str] = []
        self.author_error: LabError | None = None
        self._files: dict[tuple[str, str], str] = {}
        self._lab = lab
        self._submission = submission
        self._secret = secret
        self._only = only
        self._first_failure = first_failure

    def pytest_configure(self, config: pytest.Config) -> None:
        # pytest would show the source around each failure, nicely and slowly, to nobody.
        config.option.tbstyle = "native"
        config.option.maxfail = 1 if self._first_failure else 0
        for line in MARKERS:
            config.addinivalue_line("markers", line)

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """For one task alone, do without the files whose tests all belong to others."""
        alone = self._only is not None and is_test_file(collection_path)
        return True if alone and not concerns(collection_path, str(self._only)) else None

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        try:
            report = yield
        except SystemExit as error:  # pytest would end, with a hundred lines about itself
            self._refuse(not_loaded(self._lab, collector.path, error))
            return pytest.CollectReport(collector.nodeid, "failed", str(error), [])
        file = relative(self._lab, collector.path)
        if report.skipped and isinstance(report.longrepr, tuple):
            # Its checks would be missing from the mark, and nobody would be told.
            _, line, reason = report.longrepr
            self._refuse(GraderError(file, line, f"it skips itself: {reason}; graders run always"))
        elif report.failed:
            raised = report.call.excinfo.value  # pytest itself takes it from there
            self._refuse(not_loaded(self._lab, collector.path, raised.__cause__ or raised))
        return report

    def pytest_internalerror(self, excinfo: pytest.ExceptionInfo[BaseException]) -> bool:
        """Say in one line what pytest would print with all of its own frames."""
        self._refuse(not_loaded(self._lab, self._lab.graders, excinfo.value))
        return True

    def _refuse(self, error: LabError) -> None:
        self.author_error = self.author_error or error

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        try:
            for item in items:
                self.graders.append(self._grader(item))
            self.bare = frozenset(name for item in items for mark in item.iter_markers("bare") for name in mark.args)
        except LabError as error:
            self._refuse(error)
        if self._submission is None or self.author_error is not None:
            items.clear()
        elif self._only is not None:
            items[:] = [item for item in items if _task(item) == self._only]

    def _grader(self, item: pytest.Item) -> Grader:
        grade_id, fault = _task(item), partial(_fault, self._lab, item)
        if grade_id is None:
            raise fault("belongs to no task: give it @pytest.mark.task('grade_id')")
        if grade_id not in self.tasks:
            listed = ", ".join(self.tasks) or "none"
            raise fault(f"names the task '{grade_id}', which {self._lab.name} lacks; it has: {listed}")
        doc = inspect.getdoc(item.obj) if isinstance(item, pytest.Function) else None
        if not doc:
            raise fault("has no docstring: its first line is what the student reads")
        twin = self._files.setdefault((grade_id, item.name), item.nodeid.rpartition("::")[0])
        if any((other.grade_id, other.test) == (grade_id, item.name) for other in self.graders):
            files = f"({twin}, {item.nodeid.rpartition('::')[0]})"
            raise LabError(f"two tests of task '{grade_id}' are called {item.name} {files}: rename one")
        for mark in item.iter_markers("needs"):
            for test in mark.args:
                if test not in {other.test for other in self.graders if other.grade_id == grade_id}:
                    raise fault(f"needs '{test}', which is no earlier test of the same task")
        if not 0 < _weight(item) < 1000:
            raise fault(f"has the weight {_weight(item):g}: it must be above 0")
        return Grader(item.name, grade_id, doc.splitlines()[0], _weight(item))

    @pytest.fixture
    def submission(self, request: pytest.FixtureRequest) -> Submission:
        """The student's names: in a bare kernel for tasks that are done without a framework."""
        assert self._submission is not None
        limit = request.node.get_closest_marker("seconds")
        return self._submission(_task(request.node) in self.bare, float(limit.args[0]) if limit else None)

    @pytest.fixture
    def rng(self, request: pytest.FixtureRequest) -> np.random.Generator:
        """Random numbers that depend on the class secret, the task and the test: re-grading repeats them."""
        return np.random.default_rng(seed(self._secret, str(_task(request.node)), request.node.name))

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        run = self.tasks[str(_task(item))]
        if run.stopped:
            pytest.skip(run.stopped)
        for mark in item.iter_markers("needs"):
            for test in mark.args:
                if test not in run.passed:
                    name = next(g.name for g in self.graders if (g.test, g.grade_id) == (test, _task(item)))
                    # A chain of needs is told by its first link: that is the one to repair.
                    run.waiting[item.name] = run.waiting.get(test, f"not checked until this passes: {name}")
                    pytest.skip(run.waiting[item.name])

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        if call.excinfo is not None or call.when == "call":
            self._record(item, call.excinfo.value if call.excinfo is not None else None)
        return report

    def _record(self, item: pytest.Item, error: BaseException | None) -> None:
        grader = next(g for g in self.graders if g.test == item.name and g.grade_id == _task(item))
        run = self.tasks[grader.grade_id]
        outcome, message = Outcome.FAIL, str(error)
        match error:
            case None:
                outcome, message = Outcome.OK, ""
                run.passed.add(item.name)
            case pytest.skip.Exception():
                outcome, message = Outcome.SKIPPED, str(error.msg)
            case NotWritten():
                run.stopped = "not checked: there is nothing to check yet"
                run.status = Status.MISSING if error.missing else run.status
            case CallTimeout():
                run.stopped, run.status = "not checked: an earlier call did not come back", Status.TIMEOUT
            case KernelDied():
                run.stopped, run.status = "not checked: an earlier call ended the Python process", Status.CRASHED
            case StudentFault():
                pass
            case AssertionError():
                message = _own_words(message) or "this property does not hold"
            case _:
                outcome, message = (
                    Outcome.ERROR,
                    "this check failed to run, which is our fault; a person will mark this task",
                )
                run.status = Status.INTERNAL_ERROR
                self.internal_errors.append(
                    f"{grader.grade_id}, {item.name}: " + "".join(traceback.format_exception(error))
                )
        run.checks.append(CheckResult(grader.name, outcome, grader.weight, message))


def run_graders(plugin: GraderPlugin, lab: Lab) -> None:
    """Run pytest on the lab's graders with this plugin, in this process, printing nothing.

    Raises:
        LabError: the graders cannot be loaded, or do not fit the notebook.
    """
    _forget_graders(lab)
    off = (
        "terminal",
        "cacheprovider",
        "faulthandler",
        "unraisableexception",
        "threadexception",
        "doctest",
        "junitxml",
        "logging",
        "pastebin",
        "stepwise",
        "setuponly",
        "setupplan",
        "legacypath",
        "debugging",
        "unittest",
    )
    options = [option for name in off for option in ("-p", f"no:{name}")]
    with pytest.MonkeyPatch.context() as environment:
        for name in ("PYTEST_ADDOPTS", "PYTEST_PLUGINS"):  # they are for the tests of whoever grades
            environment.delenv(name, raising=False)
        code = pytest.main(
            [
                *options, "-c", "/dev/null", "--rootdir", str(lab.graders), "--confcutdir", str(lab.graders),
                "--import-mode=importlib", "--assert=plain",
                "--noconftest",  # one that lies in a folder above, /tmp say, is anybody's
                "--capture=no", "--disable-plugin-autoload", "-o", f"pythonpath={lab.course.root}", str(lab.graders),
            ],
            plugins=[plugin],
        )  # fmt: skip
    if plugin.author_error is not None:
        _forget_next_time()
        raise plugin.author_error
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.NO_TESTS_COLLECTED):
        raise LabError(f"pytest could not run the graders of {lab.name} (exit code {int(code)})")


_loaded: tuple[object, ...] = ()


def _forget_graders(lab: Lab) -> None:
    """Have graders loaded anew, unless they are those of last time: there are several labs, and one may be edited."""
    global _loaded
    shared = sorted(lab.graders.parent.glob("*.py"))
    stats = [(str(path), path.stat()) for path in (*shared, *python_files(lab))]
    files = tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)
    if files == _loaded:
        return
    _loaded = files
    for name, module in list(sys.modules.items()):
        # pytest names test_x.py "test_x", and does not say whose.
        file = getattr(module, "__file__", None) or ""
        if name.partition(".")[0] == "grader_tests" or "/grader_tests/" in file:
            del sys.modules[name]


def _forget_next_time() -> None:
    """A module that failed stays in sys.modules, half of it: the next run would find it there, and no fault."""
    global _loaded
    _loaded = ()


def collect(lab: Lab) -> GraderPlugin:
    """Load the lab's graders, run none, and check that they and the notebook name the same tasks.

    Raises:
        LabError: a task has no grader, a grader no task, or a grader cannot be loaded.
    """
    plugin = GraderPlugin(lab)
    run_graders(plugin, lab)
    graded = {grader.grade_id for grader in plugin.graders}
    for name in plugin.tasks:
        if name not in graded:
            raise GraderError(f"grader_tests/{lab.name}", 0, f"the task '{name}' has no grader")
    for name in plugin.bare - graded:
        raise GraderError(
            f"grader_tests/{lab.name}", 0, f"pytest.mark.bare names '{name}', which is no task of the lab"
        )
    return plugin


def _own_words(message: str) -> str:
    """What an author wrote after the comma of an assert; comparisons and values, which may be hidden, are not shown."""
    first, *rest = message.strip().splitlines() or [""]
    return "" if first.startswith("assert ") or not all(line.startswith(("assert ", " ")) for line in rest) else first


def _fault(lab: Lab, item: pytest.Item, said: str) -> GraderError:
    line = item.location[1]
    return GraderError(relative(lab, item.path), 0 if line is None else line + 1, f"{item.name} {said}")


def _task(item: pytest.Item) -> str | None:
    mark = item.get_closest_marker("task")
    return mark.args[0] if mark is not None and mark.args else None


def _weight(item: pytest.Item) -> float:
    mark = item.get_closest_marker("task")
    return float(mark.kwargs.get("weight", 1)) if mark is not None else 1.0
