"""Ordinary ipykernel processes: the isolation of a process, and no more than that."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager

from autograder.kernels.packages import KernelFlavour, packages

# A bare kernel skips `site`, and with it the environment's packages; the links take their place.
_BARE_LAUNCH = (
    "import sys; sys.path[:] = {path!r}; from ipykernel.kernelapp import launch_new_instance; launch_new_instance()"
)

IPC_PREFIX = "autograder-ipc-"
"""The folders of ordinary kernels' sockets begin with this; whoever ends the kernel removes its folder."""

_PASSED_ON = ("PATH", "LANG", "LC_ALL", "TZ", "COURSE_DATA")
"""The variables of our own environment that a student's kernel gets to see."""


class _Specs(KernelSpecManager):
    """Knows the two flavours and nothing that a user or a student has installed."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        options = ["-f", "{connection_file}", "--HistoryManager.hist_file=:memory:"]
        if kernel_name == KernelFlavour.BARE:
            launch = ["-I", "-S", "-c", _BARE_LAUNCH.format(path=list(packages(KernelFlavour.BARE).path))]
        else:
            launch = ["-m", "ipykernel_launcher"]
        return KernelSpec(argv=[sys.executable, *launch, *options], display_name=str(kernel_name), language="python")


def kernel_manager(flavour: KernelFlavour) -> AsyncKernelManager:
    """A manager of one kernel, not yet started. Its sockets are ipc: a kernel needs no network."""
    manager = AsyncKernelManager(kernel_name=str(flavour), kernel_spec_manager=_Specs(), transport="ipc")
    manager.ip = str(Path(tempfile.mkdtemp(prefix=IPC_PREFIX)) / "k")
    return manager


def start_options(folder: Path) -> dict[str, Any]:
    """What to start a kernel with: its working folder, a scrubbed environment, and no way to our terminal."""
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return {"cwd": str(folder), "env": environment(folder), **silent}


def environment(home: Path) -> dict[str, str]:
    """The variables that a kernel gets to see; `home` is its working folder."""
    passed_on = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return passed_on | {
        "HOME": str(home),
        "TMPDIR": str(home),
        "TORCHINDUCTOR_CACHE_DIR": str(home / ".inductor"),
        "IPYTHONDIR": str(home / ".ipython"),
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "MPLCONFIGDIR": str(home / ".matplotlib"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "KERAS_BACKEND": "tensorflow",
        "KERAS_HOME": str(home / ".keras"),
        "CUDA_VISIBLE_DEVICES": "-1",
        # There is a notebook on each core: more threads only wait for each other.
        "OMP_NUM_THREADS": "1",
        "TF_NUM_INTRAOP_THREADS": "1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
        "NBGRADER_EXECUTION": "autograde",
        "COURSE_BUDGET": "grading",
    }
