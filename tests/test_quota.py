"""A folder without a size of its own is looked at from outside."""

import os
import threading

import pytest

from autograder.kernels import quota
from autograder.kernels.quota import Quota, exceeds


def test_bytes_on_disk_count_at_any_depth(tmp_path):
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (deep / "file").write_bytes(b"x" * 300_000)
    assert not exceeds(str(tmp_path), 400_000)
    assert exceeds(str(tmp_path), 200_000)
    (tmp_path / "link").symlink_to("/usr")
    assert not exceeds(str(tmp_path), 400_000)


def test_a_sparse_file_takes_what_it_takes(tmp_path):
    with open(tmp_path / "sparse", "wb") as file:
        file.truncate(10**9)
    assert not exceeds(str(tmp_path), 10**6)


def test_very_many_files_are_too_many(tmp_path, monkeypatch):
    monkeypatch.setattr(quota, "MAX_ENTRIES", 10)
    for number in range(11):
        (tmp_path / str(number)).touch()
    assert exceeds(str(tmp_path), 10**9)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look into every folder")
def test_a_folder_that_cannot_be_looked_at_counts_as_full(tmp_path):
    (tmp_path / "closed").mkdir(mode=0)
    assert exceeds(str(tmp_path), 10**9)


def test_a_folder_that_is_gone_is_empty(tmp_path):
    assert not exceeds(str(tmp_path / "gone"), 0)


def test_whoever_fills_it_is_ended_once(tmp_path):
    ended = threading.Semaphore(0)
    watched = Quota(str(tmp_path), 1000, ended.release)
    (tmp_path / "file").write_bytes(b"x" * 100_000)
    assert ended.acquire(timeout=10)
    watched.close()
    assert not ended.acquire(timeout=0.5)
