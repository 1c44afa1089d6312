"""Ordinary ipykernel processes: the isolation of a process, and no more than that."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from enum import StrEnum
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager

from autograder.kernels.bare import bare_path


class KernelFlavour(StrEnum):
    """What a kernel can import: everything that the course installs, or NumPy and Matplotlib only."""

    FULL = "full"
    BARE = "bare"


# A bare kernel skips `site`, and with it the environment's packages; the links take their place.
_BARE_LAUNCH = (
    "import sys; sys.path.append({path!r}); from ipykernel.kernelapp import launch_new_instance; launch_new_instance()"
)

_PASSED_ON = ("PATH", "LANG", "LC_ALL", "TZ", "COURSE_DATA")
"""The variables of our own environment that a student's kernel gets to see."""


class _Specs(KernelSpecManager):
    """Knows the two flavours and nothing that a user or a student has installed."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        options = ["-f", "{connection_file}", "--HistoryManager.hist_file=:memory:"]
        if kernel_name == KernelFlavour.BARE:
            launch = ["-I", "-S", "-c", _BARE_LAUNCH.format(path=str(bare_path()))]
        else:
            launch = ["-m", "ipykernel_launcher"]
        return KernelSpec(argv=[sys.executable, *launch, *options], display_name=str(kernel_name), language="python")


def kernel_manager(flavour: KernelFlavour) -> AsyncKernelManager:
    """A manager of one kernel, not yet started. Its sockets are ipc: a kernel needs no network."""
    manager = AsyncKernelManager(kernel_name=str(flavour), kernel_spec_manager=_Specs(), transport="ipc")
    manager.ip = str(Path(tempfile.mkdtemp(prefix="autograder-ipc-")) / "k")
    return manager


def start_options(folder: Path) -> dict[str, Any]:
    """What to start a kernel with: its working folder, a scrubbed environment, and no way to our terminal."""
    environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    environment |= {
        "HOME": str(folder),
        "IPYTHONDIR": str(folder / ".ipython"),
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "MPLCONFIGDIR": str(folder / ".matplotlib"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "KERAS_BACKEND": "tensorflow",
        "KERAS_HOME": str(folder / ".keras"),
        "CUDA_VISIBLE_DEVICES": "-1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
        "NBGRADER_EXECUTION": "autograde",
    }
    return {"cwd": str(folder), "env": environment, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
