"""`autograder bundle`: what students get, in one archive: notebooks, their package, the environment, a README."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from urllib.parse import quote

from autograder.errors import AutograderError, UsageError
from autograder.lab import Course
from autograder.validate import leaks
from autograder.validate.author import Unreadable, author
from autograder.validate.findings import Check
from autograder.validate.gate import look

NAME = "convnets"
README = "docs/students.md"

_ENVIRONMENT_NOTE = "# Afterwards: pip install ./course"


class BundleError(AutograderError):
    """The bundle could not be made. The text says why, and what to do."""


def bundle(course: Course, *, repository: str | None = None) -> Path:
    """Make `dist/convnets.zip` anew, and the folder `dist/convnets` that it is made of. The archive's path.

    Two runs on the same files give the same bytes.

    Args:
        repository: `OWNER/NAME` on GitHub, for the badges; by default what git's remote `origin` says.

    Raises:
        BundleError: the wheel could not be built, or something in it is not for students.
        UsageError: the repository is no `OWNER/NAME`.
    """
    home = course.root / "dist" / NAME
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    for name in course.lab_names:
        course.lab(name)  # refuses a release that is older than its source
        shutil.copytree(course.root / "release" / name, home / "release" / name, ignore=_LEFT_OUT)
    wheel = _wheel(course, home)
    environment = (course.root / "environment.yml").read_text(encoding="utf-8")
    install = f"# Afterwards: pip install --no-deps {wheel.name}"
    (home / "environment.yml").write_text(environment.replace(_ENVIRONMENT_NOTE, install), encoding="utf-8")
    readme = (course.root / README).read_text(encoding="utf-8")
    named = re.sub(r"convnet_course-[\w.]+-py3-none-any\.whl", wheel.name, readme)
    text = f"{named.rstrip()}\n\n{badges(course, repository)}".rstrip() + "\n"
    (home / "README.md").write_text(text, encoding="utf-8")
    _refuse_leaks(course, home)
    return _zipped(home)


def badges(course: Course, repository: str | None = None) -> str:
    """Links that open the notebooks in Colab and Binder: a section in Markdown; empty if nothing says where they are.

    Raises:
        UsageError: `repository` is no OWNER/NAME.
    """
    found = repository or _on_github(course)
    if found is None:
        return ""
    if not re.fullmatch(r"[\w.-]+/[\w.-]+", found):
        raise UsageError(f"'{found}' is no repository on GitHub: name it as OWNER/NAME")
    branch = _git(course, "symbolic-ref", "--short", "HEAD") or "main"
    colab = "https://colab.research.google.com/assets/colab-badge.svg"
    rows = []
    for name in course.lab_names:
        path = quote(f"release/{name}/{name}.ipynb")
        link = f"https://colab.research.google.com/github/{found}/blob/{quote(branch, safe='')}/{path}"
        rows.append(f"| `{name}` | [![Open {name} in Colab]({colab})]({link}) |")
    binder = f"https://mybinder.org/v2/gh/{found}/{quote(branch, safe='')}?urlpath=lab/tree/release"
    table = "\n".join(rows)
    return f"""## In the browser

[![Open all labs in Binder](https://mybinder.org/badge_logo.svg)]({binder})
needs no account. It has 2 GB of memory, which is enough for one notebook at a time, and forgets everything when you
close it: download your notebook.

| lab | in Colab |
|---|---|
{table}

Colab has the frameworks, and not the package that the labs import. Put this into a cell of its own at the top, and run
it first; take it out again before you hand in:

```
%pip install -q anywidget pooch torchinfo
%pip install -q --no-deps "convnet-course @ git+https://github.com/{found}@{branch}#subdirectory=course"
```
"""


def _on_github(course: Course) -> str | None:
    """OWNER/NAME of git's remote `origin`, if that is on GitHub."""
    found = re.search(r"github\.com[:/]([\w.-]+/[\w.-]+?)(?:\.git)?/?$", _git(course, "remote", "get-url", "origin"))
    return found[1] if found else None


def _git(course: Course, *arguments: str) -> str:
    if not (course.root / ".git").exists():
        return ""  # a folder above it may be a repository, which is not this one
    try:
        done = subprocess.run(["git", *arguments], cwd=course.root, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _wheel(course: Course, home: Path) -> Path:
    """The wheel of `course/`, built from a copy: setuptools leaves its traces beside what it builds."""
    with tempfile.TemporaryDirectory(prefix="autograder-wheel-") as folder:
        copy = Path(folder) / "course"
        shutil.copytree(course.root / "course", copy, ignore=_LEFT_OUT)
        command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(home), str(copy)]
        if _has_setuptools():  # then nothing has to be downloaded
            command.insert(4, "--no-build-isolation")
        environment = os.environ | {"SOURCE_DATE_EPOCH": "315532800"}  # 1980, the first year that a zip file knows
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    wheels = sorted(home.glob("*.whl"))
    if done.returncode or len(wheels) != 1:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1][:300]
        raise BundleError(f"the wheel of course/ could not be built: {reason}")
    return wheels[0]


def _has_setuptools() -> bool:
    try:
        return int(version("setuptools").partition(".")[0]) >= 77
    except (PackageNotFoundError, ValueError):
        return False


def _refuse_leaks(course: Course, home: Path) -> None:
    """Look once more, at the very files that are handed out.

    Raises:
        BundleError: something of a solution, a grader or somebody's machine is in them.
    """
    try:
        labs = [author(course, name) for name in course.lab_names]
    except Unreadable as error:
        raise BundleError(str(error)) from error
    of_release = (one for one in look(course).all_findings if one.file.startswith("release/"))
    findings = [one for one in of_release if one.check in (Check.RELEASE, Check.SECRETS, Check.NOTEBOOK)]
    findings += leaks.in_files(_unpacked(home), labs)
    findings += leaks.in_wheel(_unpacked(home))
    if findings:
        more = f" (and {len(findings) - 1} more: `autograder validate`)" if len(findings) > 1 else ""
        raise BundleError(f"the bundle holds what is not for students: {findings[0]}{more}")


def _unpacked(home: Path) -> Iterator[tuple[str, str]]:
    """All texts of the bundle but the notebooks, those of the wheel too."""
    for path in sorted(home.rglob("*")):
        if path.suffix == ".whl":
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    if name.split("/")[0] != "course" and ".dist-info/" not in name:
                        raise BundleError(f"the wheel of course/ holds {name}, which is not of the students' package")
                    if Path(name).suffix in leaks.TEXT and not name.endswith("/RECORD"):
                        yield f"{path.name}/{name}", archive.read(name).decode("utf-8", errors="replace")
        elif path.is_file() and path.suffix in leaks.TEXT - {".ipynb"}:
            yield str(path.relative_to(home)), path.read_text(encoding="utf-8", errors="replace")


def _zipped(home: Path) -> Path:
    """The folder as an archive whose bytes depend on its files alone."""
    target = home.with_suffix(".zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(path for path in home.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(str(Path(NAME) / path.relative_to(home)), date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, path.read_bytes())
    return target


_LEFT_OUT = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints", ".ruff_cache", "build", "*.egg-info")
