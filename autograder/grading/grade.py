"""Grading one notebook: execute it, run the lab's graders against it, write the verdicts."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from autograder.channel import STILL_STUB, Submission, agent_setup
from autograder.channel.wording import exception_name, exception_text
from autograder.errors import LabError, SubmissionError, UsageError
from autograder.grading import verdict
from autograder.grading.definitions import (
    all_bound,
    binds,
    calls,
    definitions,
    framework_names,
    functions,
    may_bind_unseen,
    mentions_definition,
    surroundings,
    syntax_fault,
)
from autograder.grading.files import quoted_words
from autograder.grading.plugin import GraderPlugin, run_graders
from autograder.kernels.packages import KernelFlavour
from autograder.kernels.session import KernelSession, Limits
from autograder.lab import ANSWER, Course, Lab, Task
from autograder.notebook import grade_id, read_notebook, restore
from autograder.results import NO_ANSWER, CheckResult, Outcome, Status, SubmissionResult, TaskResult, partial_score


@dataclass(frozen=True)
class Graded:
    """A result, the notebook with the verdicts in it, and what went wrong on our side, with tracebacks."""

    result: SubmissionResult
    notebook: NotebookNode
    internal_errors: tuple[str, ...] = ()


def grade_notebook(
    path: str | Path,
    lab: str | None = None,
    *,
    student: str | None = None,
    course: Course | None = None,
    limits: Limits | None = None,
) -> SubmissionResult:
    """Grade one notebook. It needs neither a gradebook nor a place in a class's folders.

    Args:
        path: the notebook as handed in.
        lab: the lab that it belongs to; by default the one that its file name or its grade ids name.
        student: the name in the result; by default the file's name.

    Raises:
        UsageError: there is no such lab. LabError: the lab contradicts itself.
        SubmissionError: the file is no notebook that can be read.
    """
    course = course or Course.find()
    nb = read_notebook(Path(path))
    loaded = course.lab(lab or guess_lab(course, Path(path), nb))
    return grade(nb, loaded, student=student or Path(path).stem, limits=limits).result


def guess_lab(course: Course, path: Path, nb: NotebookNode) -> str:
    """The lab that a notebook belongs to, by its file name, else by the grade ids that it carries.

    Raises:
        UsageError: neither tells.
    """
    if path.stem in course.lab_names:
        return path.stem
    carried = {grade_id(cell) for cell in nb.cells}
    shared = {}
    for name in course.lab_names:
        with suppress(LabError):  # a lab that is being worked on must not stand in the way of the others
            shared[name] = len(carried & {task.grade_id for task in course.lab(name).tasks})
    best = max(shared, key=lambda name: shared[name], default="")
    if not best or not shared[best]:
        raise UsageError(f"{path.name} does not say which lab it belongs to: name it with --lab")
    return best


def grade(
    nb: NotebookNode,
    lab: Lab,
    *,
    student: str,
    notes: Sequence[str] | None = None,
    limits: Limits | None = None,
    only: str | None = None,
    first_failure: bool = False,
) -> Graded:
    """Grade a notebook that has been read; `nb` is changed in place and returned with its verdicts.

    Args:
        notes: what had to be restored, if `restore` has already been called; by default it is called here.
        only: grade this task alone, and execute what it can need instead of the notebook.
        first_failure: stop at the first check that does not hold; whether there is one is all that is asked.

    Raises:
        LabError: the lab's graders cannot be loaded, or do not fit its notebook.
    """
    noted = tuple(restore(nb, lab) if notes is None else notes)
    with ExitStack() as stack:
        run = _Run(nb, lab, limits or Limits(), stack, only)
        if only is None:
            run.session(KernelFlavour.FULL)
        plugin = GraderPlugin(lab, run.submission, secret=lab.course.secret(), only=only, first_failure=first_failure)
        run_graders(plugin, lab)
    tasks = tuple(_task_result(task, nb, lab, plugin) for task in lab.tasks if only in (None, task.grade_id))
    result = SubmissionResult(student, lab.name, sum(task.max_score for task in tasks), tasks, noted)
    verdict.write(nb, result)
    return Graded(result, nb, tuple(plugin.internal_errors))


def grade_repeatedly(nb: NotebookNode, lab: Lab, task: str) -> Generator[Graded, None, None]:
    """Grade one task of a notebook of our own again and again, each time with the class secret of that moment.

    All in the same kernels, for `validate`: a student's notebook gets new ones each time.
    """
    with ExitStack() as stack:
        run = _Run(nb, lab, Limits(), stack, task)
        while True:
            plugin = GraderPlugin(lab, run.submission, secret=lab.course.secret(), only=task)
            run_graders(plugin, lab)
            result = _task_result(lab.task(task), nb, lab, plugin)
            whole = SubmissionResult("solutions", lab.name, result.max_score, (result,), ())
            yield Graded(whole, nb, tuple(plugin.internal_errors))


def grade_task(lab: Lab, name: str, source: str, *, student: str = "source", limits: Limits | None = None) -> Graded:
    """Grade one task from plain Python source, as if it stood in the task's answer cell.

    Raises:
        UsageError: the lab has no such code task. LabError: as `grade`.
    """
    task = lab.task(name)
    if task.written:
        raise UsageError(f"{name} is a written task: a person marks it")
    nb = with_answers(lab, {name: source})
    return grade(nb, lab, student=student, limits=limits, only=name)


def with_answers(lab: Lab, answers: Mapping[str, str]) -> NotebookNode:
    """The lab's release notebook with some tasks' answer cells filled in."""
    nb: NotebookNode = new_notebook(metadata=lab.release.metadata, cells=[cell.copy() for cell in lab.release.cells])
    cells = {grade_id(cell): cell for cell in nb.cells}
    for name, source in answers.items():
        if name + ANSWER not in cells:
            raise UsageError(f"{lab.name} has no answer cell '{name}{ANSWER}'")
        cells[name + ANSWER].source = source
    return nb


def ungradable(student: str, lab: Lab, error: SubmissionError) -> SubmissionResult:
    """The result of a submission that could not be read at all."""
    return SubmissionResult(student, lab.name, lab.max_score, error=str(error))


class _Run:
    """The kernels of one grading, started when first needed."""

    def __init__(self, nb: NotebookNode, lab: Lab, limits: Limits, stack: ExitStack, only: str | None) -> None:
        self._nb = nb
        self._only = only
        self._cells = [cell.source for cell in nb.cells if cell.cell_type == "code"]
        self._lab = lab
        self._limits = limits
        self._stack = stack
        self._sessions: dict[KernelFlavour, KernelSession] = {}
        self._replayed: set[KernelFlavour] = set()
        self._chances = 8
        # What graders ask for: all tasks, or one task and the functions that its graders name; then what is missing.
        tasks = {task.grade_id for task in lab.code_tasks}
        self._named = tasks if only is None else {only} | (quoted_words(lab, only) & functions(self._cells))

    def submission(self, bare: bool, seconds: float | None) -> Submission:
        connection = _Connection(self, KernelFlavour.BARE if bare else KernelFlavour.FULL)
        forbidden = self._framework_names if bare else {}
        return Submission(connection, self._text, why_missing=self._why_missing, forbidden=forbidden, seconds=seconds)

    @cached_property
    def _framework_names(self) -> dict[str, str]:
        return framework_names(self._cells)

    @cached_property
    def _text(self) -> str:
        """The student's own words."""
        return "\n".join(self._cells)

    def session(self, flavour: KernelFlavour) -> KernelSession:
        if flavour not in self._sessions:
            everything = flavour in self._replayed
            nb = self._full_notebook(everything) if flavour is KernelFlavour.FULL else self._bare_notebook(everything)
            session = KernelSession(nb, flavour, setup=agent_setup(), limits=self._limits)
            self._stack.callback(session.close)
            # What is replayed whole may hold more than statements: magics, say.
            if flavour is KernelFlavour.BARE and not everything:
                session.run_together()
            else:
                sources = [cell.source if cell.cell_type == "code" else "" for cell in nb.cells]
                answers = {i for i, cell in enumerate(nb.cells) if (grade_id(cell) or "").endswith(ANSWER)}
                session.run(calls(sources), always=answers)
            self._sessions[flavour] = session
        return self._sessions[flavour]

    def second_chance(self, flavour: KernelFlavour, name: str) -> bool:
        """Start a kernel again with more of the notebook, if that may bind a name which is missing in it."""
        whole = flavour in self._replayed or (flavour is KernelFlavour.FULL and self._only is None)
        bound = name in all_bound(self._cells)
        # Which name is missing is what a kernel says, which may say anything, again and again.
        if whole or not self._chances or not (bound or may_bind_unseen(self._cells)):
            return False
        self._chances -= 1
        if bound and name not in self._named:
            self._named.add(name)
        else:
            self._replayed.add(flavour)
        session = self._sessions.pop(flavour, None)
        if session is not None:
            session.close()
        return True

    def _full_notebook(self, everything: bool) -> NotebookNode:
        if self._only is None:
            return self._nb
        return new_notebook(cells=list(map(new_code_cell, self._cells if everything else self._alone(self._only))))

    def _bare_notebook(self, everything: bool) -> NotebookNode:
        cells = self._cells if self._only is None else self._alone(self._only)
        sources = self._cells if everything else definitions(cells, self._named)
        return new_notebook(cells=list(map(new_code_cell, sources)))

    def _alone(self, task: str) -> list[str]:
        """The task's answer, after the statements of other cells that it or the graders can need.

        A picture or a training that has nothing to do with the task is no reason to wait.
        """
        answer = next(cell for cell in self._nb.cells if grade_id(cell) == task + ANSWER)
        others = [cell.source for cell in self._nb.cells if cell.cell_type == "code" and cell is not answer]
        return [*surroundings(others, answer.source, also=self._named), answer.source]

    def _why_missing(self, name: str) -> str:
        """What in the notebook kept the name from being defined, as far as it shows."""
        if any(f'raise NotImplementedError("{name}")' in source for source in self._cells):
            return STILL_STUB
        for source in self._cells:
            fault = syntax_fault(source)
            if fault and mentions_definition(source, name):
                return f"the cell that should define it does not run: {fault}"
        for session in self._sessions.values():
            for index, cell in enumerate(session.nb.cells):
                if cell.cell_type != "code" or not (
                    binds([cell.source], name) or mentions_definition(cell.source, name)
                ):
                    continue
                if index in session.faults:
                    return f"the cell that should define it was stopped: {session.faults[index]}"
                for output in cell.outputs:
                    if output.output_type == "error":
                        text = exception_text(str(output.evalue), self._text)
                        kind = exception_name(str(output.ename))
                        return f"the cell that should define it stopped with {kind}: {text}"
        similar = get_close_matches(name, all_bound(self._cells), n=1, cutoff=0.8)
        return f"there is '{similar[0]}': is that a slip of the pen?" if similar else ""


class _Connection:
    """Requests to a kernel; a name that is missing there gets another chance."""

    def __init__(self, run: _Run, flavour: KernelFlavour) -> None:
        self._run = run
        self._flavour = flavour

    def request(
        self, content: Mapping[str, Any], buffers: Sequence[bytes], seconds: float | None = None
    ) -> tuple[Any, Sequence[Any]]:
        reply, answer = self._run.session(self._flavour).request(content, buffers, seconds)
        while isinstance(reply, dict) and "missing" in reply:
            if not self._run.second_chance(self._flavour, str(reply["missing"])):
                break
            reply, answer = self._run.session(self._flavour).request(content, buffers, seconds)
        return reply, answer


def _task_result(task: Task, nb: NotebookNode, lab: Lab, plugin: GraderPlugin) -> TaskResult:
    if task.written:
        return _written_result(task, nb, lab)
    run = plugin.tasks[task.grade_id]
    checks = tuple(run.checks)
    # A fault of ours leaves no score behind that could be taken for a mark.
    score = None if run.status is Status.INTERNAL_ERROR else partial_score(task.points, checks)
    return TaskResult(task.grade_id, score, task.points, run.status, checks)


def _written_result(task: Task, nb: NotebookNode, lab: Lab) -> TaskResult:
    """Left to a person, unless there is no answer: then 0, as nbgrader gives."""
    source = {grade_id(cell): cell.source for cell in nb.cells}
    released = {grade_id(cell): cell.source for cell in lab.release.cells}
    if source.get(task.grade_id) == released[task.grade_id]:
        checks = (CheckResult("an answer in your own words", Outcome.FAIL, 1.0, NO_ANSWER),)
        return TaskResult(task.grade_id, 0.0, task.points, Status.GRADED, checks)
    return TaskResult(task.grade_id, None, task.points, Status.MANUAL)
