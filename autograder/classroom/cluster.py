"""Grading on the workers of a Dask cluster.

A task carries the submission's bytes and the lab, so workers share no folder with this machine. Each keeps its
warm kernels from task to task. When a worker dies, the scheduler gives its tasks to others.
"""

from __future__ import annotations

from concurrent.futures import Future
from contextlib import suppress
from typing import Any

from autograder.classroom.work import Done, Refusal, Work, check_lab, grade_submission, this_engine
from autograder.errors import UsageError


class ClusterError(UsageError):
    """There is no such cluster, or none of its workers can be used."""


class ClusterPool:
    """The workers of the scheduler at an address such as `tcp://10.0.0.1:8786`."""

    def __init__(self, address: str) -> None:
        """
        Raises:
            ClusterError: `distributed` is not installed, no scheduler answers, or it has no worker.
        """
        try:
            import distributed
        except ImportError as error:
            raise ClusterError("--cluster needs Dask: pip install 'convnet-autograder[cluster]'") from error
        self._address = address
        dask: Any = distributed
        try:
            self._client: Any = dask.Client(address, timeout="10s", set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            raise ClusterError(
                f"no Dask scheduler answers at {address}: start one with `dask scheduler`, and workers with "
                f"`dask worker {address} --nworkers auto --nthreads 1`"
            ) from error
        self._refused: dict[str, str] = {}
        try:
            self._client.wait_for_workers(1, timeout=10)
        except TimeoutError as error:
            self._client.close()
            raise ClusterError(
                f"the cluster at {address} has no workers: start some with `dask worker {address} --nthreads 1`"
            ) from error

    def probe(self) -> list[str]:
        """Ask all workers that are there now what they run, and refuse those that differ; what to tell about it.

        Raises:
            ClusterError: none is left.
        """
        told = []
        # A worker without our package could not read a function of ours.
        has_engine = "__import__('importlib.util').util.find_spec('autograder') is not None"
        for address, found in self._client.run(eval, has_engine, on_error="return").items():
            if found is not True:
                told.append(self._refuse(address, "the engine is not installed there"))
        usable = self._usable()
        if usable:
            for address, engine in self._client.run(this_engine, workers=usable, on_error="return").items():
                known = hasattr(engine, "difference")
                difference = this_engine().difference(engine) if known else f"it cannot tell what it runs: {engine}"
                if difference:
                    told.append(self._refuse(address, difference))
        self._any_left()
        return [line for line in told if line]

    @property
    def window(self) -> int:
        return max(4, 3 * len(self._usable()))

    def check(self, work: Work) -> Future[Refusal | None]:
        return self._submit(check_lab, work)

    def submit(self, work: Work, student: str, submission: bytes) -> Future[Done | Refusal]:
        return self._submit(grade_submission, work, student, submission)

    def broken(self, error: BaseException) -> bool:
        return False  # the scheduler has tried other workers by itself

    def refuse(self, refusal: Refusal) -> str:
        told = self._refuse(refusal.worker, refusal.difference)
        self._any_left()
        return told

    def close(self, *, now: bool) -> None:
        # What was submitted is cancelled when nobody holds its future any more.
        with suppress(Exception):
            self._client.close()

    def _submit(self, function: Any, *arguments: Any) -> Future[Any]:
        # Others are allowed when none of these is there any more; a refused one among them says so again.
        options = {"workers": self._usable(), "allow_other_workers": True} if self._refused else {}
        future: Future[Any] = self._client.get_executor(pure=False, **options).submit(function, *arguments)
        return future

    def _usable(self) -> list[str]:
        workers = self._client.scheduler_info()["workers"]
        return [address for address in workers if address not in self._refused]

    def _refuse(self, worker: str, difference: str) -> str:
        if worker in self._refused:
            return ""
        self._refused[worker] = difference
        return f"worker {worker} is not used: {difference}"

    def _any_left(self) -> None:
        if not self._usable():
            reason = next(iter(self._refused.values()), "it has none")
            raise ClusterError(
                f"no worker of the cluster at {self._address} can be used: {reason}; "
                "install the engine of this checkout there"
            )
