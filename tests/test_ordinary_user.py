"""The sandbox holds for an ordinary user, too: the same tests, run as one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

# Python may lie in root's home, where nobody else may look. In a mount namespace of our own, root's home is
# replaced by one that holds Python's folder and nothing else.
AS_USER = """
set -e
mount --make-rprivate /
case {base} in /root/*)
    mkdir -p {hold}
    mount --bind {base} {hold}
    mount -t tmpfs -o mode=755 tmpfs /root
    mkdir -p {base}
    mount --bind {hold} {base}
    umount {hold}
esac
cd {root}
exec setpriv --reuid 12345 --regid 12345 --clear-groups env -i PATH="$PATH" HOME={home} TMPDIR={home} \
    AUTOGRADER_SECRET=tests {python} -m pytest -q -p no:cacheprovider --basetemp {home}/tests {tests}
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="the whole suite is being run as an ordinary user already")
def test_the_sandbox_holds_for_an_ordinary_user(tmp_path):
    if not (shutil.which("unshare") and shutil.which("setpriv")):
        pytest.skip("needs util-linux's unshare and setpriv to become an ordinary user")
    home = Path("/tmp") / f"autograder-user-{os.getpid()}"
    home.mkdir(mode=0o700)
    os.chown(home, 12345, 12345)
    script = AS_USER.format(
        base=sys.base_prefix,
        hold=tmp_path / "hold",
        root=ROOT,
        home=home,
        python=sys.executable,
        tests="tests/test_sandbox.py tests/test_session.py tests/test_attacks.py",
    )
    try:
        done = subprocess.run(
            ["unshare", "--mount", "bash", "-c", script], capture_output=True, text=True, check=False, timeout=2400
        )
    finally:
        shutil.rmtree(home, ignore_errors=True)
    if "cannot open" in done.stderr or "Permission denied" in done.stderr.splitlines()[-1:]:
        pytest.skip(f"an ordinary user cannot read this checkout: {done.stderr.strip()[-200:]}")
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
