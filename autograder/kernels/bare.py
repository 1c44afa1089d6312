"""The packages of a bare kernel: what a task may use that is done "by hand".

A bare kernel has a package path of its own, a folder of links to NumPy, Matplotlib, the kernel itself
and what these depend on. TensorFlow, PyTorch, Keras, SciPy and scikit-image are not there to import.
"""

from __future__ import annotations

import atexit
import functools
import tempfile
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

from packaging.requirements import Requirement

_ROOTS = ("ipykernel", "matplotlib-inline", "numpy", "matplotlib")

FRAMEWORKS = frozenset(["tensorflow", "keras", "torch", "torchvision", "jax", "scipy", "skimage", "sklearn", "cv2"])
"""Top-level packages that "no framework" means, for the messages; the bare path lacks every other package too."""


@functools.cache
def bare_path() -> Path:
    """A folder that holds links to the packages of a bare kernel. It lasts as long as this process."""
    folder = tempfile.TemporaryDirectory(prefix="autograder-bare-")
    atexit.register(folder.cleanup)
    root = Path(folder.name)
    for dist in _closure(_ROOTS):
        for name in _top_level(dist):
            target = Path(str(dist.locate_file(name)))
            if target.exists() and not (root / name).exists():
                (root / name).symlink_to(target)
    course = find_spec("course")
    if course is not None and course.origin is not None:
        (root / "course").symlink_to(Path(course.origin).parent)
    return root


def _closure(names: tuple[str, ...]) -> list[Distribution]:
    """The named distributions and all that they require in this environment, without extras."""
    found: dict[str, Distribution] = {}
    todo = list(names)
    while todo:
        name = todo.pop()
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            continue
        for line in found[name].requires or []:
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                todo.append(requirement.name.lower().replace("_", "-"))
    return list(found.values())


def _top_level(dist: Distribution) -> set[str]:
    """The files and folders that a distribution puts into site-packages, its metadata included."""
    return {
        path.parts[0]
        for path in dist.files or []
        if path.parts[0] not in ("..", "__pycache__") and not path.parts[0].endswith(".pth")
    }
