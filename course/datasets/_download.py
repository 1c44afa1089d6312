"""Downloads by pooch: one attempt for each server, and a quick no where there is no network."""

from __future__ import annotations

import errno
import importlib.util
import logging
import os
import socket
import threading
import time
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from course.datasets._files import Published, Unavailable, shown

_PATIENCE_S = 1.5
"""How long all servers together have to accept a connection, before the network counts as absent."""

_TIMEOUTS_S = (3.0, 15.0)
"""To connect, and between two pieces of a download."""

_REMEMBERED_S = 60.0
"""How long a server that did not answer is not asked again: a notebook may load its data in many cells."""

_silent_until: dict[tuple[str, int], float] = {}


def fetch(file: Published, urls: Sequence[str], folder: Path, *, size: int) -> Path:
    """Bring a published file into a folder, with a progress bar; one that is there and intact is left as it is.

    Args:
        urls: where it can be had, the best first.
        size: roughly how many bytes the folder must have room for.

    Raises:
        Unavailable: no server answers or has the published file, or there is no place to keep it.
    """
    if os.environ.get("COURSE_OFFLINE"):
        raise Unavailable("COURSE_OFFLINE is set")
    answering = reachable(urls)
    if not answering:
        raise Unavailable("there is no network, or no server answers")
    try:
        import pooch  # type: ignore[import-untyped]
        import requests
    except ImportError as error:
        raise Unavailable(f"a download needs {error.name}: pip install pooch tqdm") from error
    _refuse_bad_folder(folder, size)
    bar = importlib.util.find_spec("tqdm") is not None
    log = pooch.get_logger()
    level, reason = log.level, ""
    log.setLevel(logging.WARNING)  # the bar says enough
    try:
        for url in answering:
            server = urlsplit(url).hostname
            try:
                return Path(
                    pooch.retrieve(
                        url,
                        known_hash=f"md5:{file.md5}",
                        fname=file.name,
                        path=folder,
                        downloader=pooch.HTTPDownloader(progressbar=bar, timeout=_TIMEOUTS_S),
                    )
                )
            except requests.RequestException as error:
                reason = f"the download of {file.name} from {server} failed ({type(error).__name__})"
            except ValueError:
                reason = f"what {server} sends is not the published {file.name} (bad checksum)"
            except OSError as error:
                raise Unavailable(why_not_kept(error, folder)) from error
    finally:
        log.setLevel(level)
    raise Unavailable(reason)


def reachable(urls: Sequence[str]) -> list[str]:
    """Those of the addresses whose server accepts a connection, in their order.

    Looking up a name can take very long without a network, and cannot be given a time limit: so threads do it.
    """
    doors = {url: _door(url) for url in urls}
    now = time.monotonic()
    asked = {door for door in doors.values() if _silent_until.get(door, 0) < now}
    opened: set[tuple[str, int]] = set()

    def knock(door: tuple[str, int]) -> None:
        try:
            socket.create_connection(door, timeout=_PATIENCE_S).close()
            opened.add(door)
        except OSError:
            pass

    threads = [threading.Thread(target=knock, args=(door,), daemon=True) for door in asked]
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(max(0.0, now + _PATIENCE_S - time.monotonic()))
    except RuntimeError:  # a sandbox may forbid new threads, and then forbids the network, too
        pass
    found = set(opened)
    _silent_until.update(dict.fromkeys(asked - found, time.monotonic() + _REMEMBERED_S))
    return [url for url, door in doors.items() if door in found]


def why_not_kept(error: OSError, folder: Path) -> str:
    """In one line, why a file could not be written, and what helps."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"the disk is full at {shown(folder)}: make room, or set COURSE_DATA to a folder on another disk"
    return f"{shown(folder)} cannot be written ({error.strerror or error}): set COURSE_DATA to a folder of yours"


def _refuse_bad_folder(folder: Path, size: int) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        status = os.statvfs(folder) if hasattr(os, "statvfs") else None
    except OSError as error:
        raise Unavailable(why_not_kept(error, folder)) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Unavailable(why_not_kept(PermissionError(errno.EACCES, os.strerror(errno.EACCES)), folder))
    if status and status.f_blocks > 0 and status.f_bavail * status.f_frsize < size:
        raise Unavailable(why_not_kept(OSError(errno.ENOSPC, ""), folder))


def _door(url: str) -> tuple[str, int]:
    """Host and port to connect to for this address: the server's, or those of the proxy on the way."""
    parts = urlsplit(url)
    proxy = urllib.request.getproxies().get(parts.scheme)
    if proxy and not urllib.request.proxy_bypass(parts.hostname or ""):
        parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
    return parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
