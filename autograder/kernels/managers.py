"""Starting a kernel for a student's notebook: one small interface, whatever stands behind it.

Everything else in the engine speaks Jupyter's protocol only.
"""

from __future__ import annotations

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager

from autograder.kernels import plain
from autograder.kernels.layers import chosen_layers
from autograder.kernels.packages import KernelFlavour


class _WarmSpecs(KernelSpecManager):
    """The two flavours, forked from their warm processes into the sandbox."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        metadata = {"kernel_provisioner": {"provisioner_name": "autograder-warm", "config": {"flavour": kernel_name}}}
        return KernelSpec(argv=[], display_name=kernel_name, language="python", metadata=metadata)


def kernel_manager(flavour: KernelFlavour) -> AsyncKernelManager:
    """A manager of one kernel, not yet started. Its sockets are ipc: a kernel needs no network.

    Raises:
        SandboxUnavailable: this machine has no sandbox, and nobody asked to do without.
    """
    if not chosen_layers():
        return plain.kernel_manager(flavour)
    return AsyncKernelManager(kernel_name=str(flavour), kernel_spec_manager=_WarmSpecs(), transport="ipc")
