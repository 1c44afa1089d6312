"""The packages of a kernel: what its Python finds, and which files that are.

A bare kernel has NumPy, Matplotlib, the kernel itself, `course/` and what these depend on, through a folder
of links. TensorFlow, PyTorch, Keras, SciPy and scikit-image are not there to import.
"""

from __future__ import annotations

import atexit
import functools
import glob
import os
import shutil
import site
import sys
import sysconfig
import tempfile
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

from packaging.requirements import Requirement

_BARE = ("ipykernel", "matplotlib-inline", "numpy", "matplotlib")

FRAMEWORKS = frozenset(["tensorflow", "keras", "torch", "torchvision", "jax", "scipy", "skimage", "sklearn", "cv2"])
"""Top-level packages that "no framework" means, for the messages; a bare kernel lacks every other package, too."""


class KernelFlavour(StrEnum):
    """What a kernel can import: everything that the course installs, or NumPy and Matplotlib only."""

    FULL = "full"
    BARE = "bare"


@dataclass(frozen=True)
class Packages:
    """Where a flavour's Python looks, and the files that it has to be able to read for it.

    `system` are Python's own files and shared libraries, `hidden` are folders in them that must not be seen,
    and `packages` the files and folders of what can be imported.
    """

    path: tuple[str, ...]
    system: tuple[str, ...]
    hidden: tuple[str, ...]
    packages: tuple[str, ...]


def packages(flavour: KernelFlavour) -> Packages:
    """The packages of a flavour. Its folder of links lasts as long as this process."""
    found = _packages(flavour)
    if not os.path.isdir(found.path[-1]):  # whatever tidies up /tmp has taken it
        _packages.cache_clear()
        found = _packages(flavour)
    return found


@functools.cache
def _packages(flavour: KernelFlavour) -> Packages:
    links = Path(tempfile.mkdtemp(prefix=f"autograder-{flavour}-"))
    atexit.register(shutil.rmtree, links, ignore_errors=True)
    links.chmod(0o755)
    found: list[str] = []
    # Debian's Python names folders for its own packages, too, which an environment lacks.
    everything = filter(os.path.isdir, site.getsitepackages([sys.prefix]))
    roots = [*everything] if flavour is KernelFlavour.FULL else []
    if flavour is KernelFlavour.BARE:
        for dist in _closure(_BARE):
            for name in _top_level(dist):
                target = str(dist.locate_file(name))
                if os.path.exists(target) and not (links / name).exists():
                    (links / name).symlink_to(target)
                    found.append(target)
    course = find_spec("course")
    if course is not None and course.origin is not None:
        (links / "course").symlink_to(Path(course.origin).parent)
        found.append(str(Path(course.origin).parent))
    path = (*_standard_library(), *roots, str(links))
    hidden = tuple(folder for folder in _site_folders() if folder not in roots)
    return Packages(path, _system(), hidden, (*roots, *found, str(links)))


def _standard_library() -> tuple[str, ...]:
    folder = sysconfig.get_path("stdlib")
    return (folder, f"{folder}/lib-dynload")


def _system() -> tuple[str, ...]:
    """Python's own files, and the system's shared libraries."""
    libraries = os.path.join("/usr/lib", sysconfig.get_config_var("MULTIARCH") or "no-such-folder")
    shared = [libraries] if os.path.isdir(libraries) else ["/usr/lib64", "/usr/lib"]
    wanted = [
        sysconfig.get_path("stdlib"),
        *glob.glob(f"{sys.base_prefix}/lib/libpython*"),
        *shared,
        "/lib64/ld-linux-x86-64.so.2",
        "/lib/ld-linux-aarch64.so.1",
        "/usr/share/zoneinfo",
        "/etc/ld.so.cache",
        "/etc/localtime",
    ]
    data = os.environ.get("COURSE_DATA")
    return tuple(path for path in (*wanted, *([os.path.abspath(data)] if data else [])) if os.path.exists(path))


def _site_folders() -> list[str]:
    """Where packages lie that no kernel is to see, unless they are on its path."""
    folders = [f"{sysconfig.get_path('stdlib')}/{name}" for name in ("site-packages", "dist-packages")]
    folders += [*glob.glob("/usr/lib64/python*"), *glob.glob("/usr/lib/python*")]
    return [folder for folder in folders if os.path.isdir(folder) and folder != sysconfig.get_path("stdlib")]


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
