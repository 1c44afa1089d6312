"""Starting a kernel for a student's notebook: one small interface, so that what stands behind it can change.

`kernel_manager(flavour)` gives an ordinary `jupyter_client` manager; `start_options(folder)` are the
arguments to start it with. Everything else in the engine speaks Jupyter's protocol only.
"""

from autograder.kernels.plain import KernelFlavour, kernel_manager, start_options
from autograder.kernels.session import KernelSession, Limits

__all__ = ["KernelFlavour", "KernelSession", "Limits", "kernel_manager", "start_options"]
