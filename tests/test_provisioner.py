"""The provisioner as any Jupyter client meets it, through a kernelspec; and the warm process behind it."""

import json
import os
import signal
import site
import sys
import time
from pathlib import Path

import pytest
from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpecManager

from autograder.kernels import packages as packages_module
from autograder.kernels.packages import KernelFlavour
from autograder.kernels.warm import warm


@pytest.fixture
def manager(tmp_path):
    """A running bare kernel, by jupyter_client's ordinary, blocking manager."""
    spec = {
        "argv": [],
        "display_name": "Sandboxed Python",
        "language": "python",
        "metadata": {"kernel_provisioner": {"provisioner_name": "autograder-warm", "config": {"flavour": "bare"}}},
    }
    folder = tmp_path / "kernels" / "sandboxed"
    folder.mkdir(parents=True)
    (folder / "kernel.json").write_text(json.dumps(spec))
    specs = KernelSpecManager(kernel_dirs=[str(tmp_path / "kernels")])
    manager = KernelManager(kernel_name="sandboxed", kernel_spec_manager=specs, transport="ipc")
    manager.start_kernel()
    yield manager
    if manager.has_kernel:
        manager.shutdown_kernel(now=True)


def execute(manager, code, *, timeout=20):
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=timeout)
        printed = []
        reply = client.execute_interactive(
            code, timeout=timeout, output_hook=lambda message: printed.append(message["content"].get("text", ""))
        )
        return reply["content"]["status"], "".join(printed)
    finally:
        client.stop_channels()


def test_a_kernel_executes_and_shuts_down(manager):
    assert execute(manager, "print(6 * 7)") == ("ok", "42\n")
    pid, folder = manager.provisioner.pid, Path(manager.ip).parent
    manager.shutdown_kernel()
    assert not Path(f"/proc/{pid}").exists()
    assert not folder.exists()


def test_an_interrupt_stops_a_cell_and_not_the_kernel(manager):
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=20)
        client.execute("x = 1")
        asked = client.execute("while True: pass")
        time.sleep(0.5)
        manager.interrupt_kernel()
        while (reply := client.get_shell_msg(timeout=20))["parent_header"].get("msg_id") != asked:
            pass
        assert reply["content"]["ename"] == "KeyboardInterrupt"
    finally:
        client.stop_channels()
    assert execute(manager, "print(x)") == ("ok", "1\n")


def test_a_restart_forgets_and_goes_on(manager):
    execute(manager, "x = 1")
    manager.restart_kernel(now=True)
    assert execute(manager, "print('x' in globals())") == ("ok", "False\n")


def test_a_kernel_that_is_killed_is_seen_to_be_dead(manager):
    execute(manager, "x = 1")
    os.kill(manager.provisioner.pid, signal.SIGKILL)
    deadline = time.monotonic() + 10
    while manager.is_alive() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not manager.is_alive()


def test_a_warm_process_that_died_is_started_again(manager):
    process = warm(KernelFlavour.BARE)
    before = process.restarts
    process._process.kill()
    process._process.wait()
    manager.restart_kernel(now=True)
    assert execute(manager, "print(1)") == ("ok", "1\n")
    assert process.restarts == before + 1


def test_a_warm_process_in_a_changed_environment_is_started_again(manager, monkeypatch):
    process = warm(KernelFlavour.BARE)
    before = process.restarts
    monkeypatch.setenv("TZ", "Antarctica/Troll")
    manager.restart_kernel(now=True)
    assert execute(manager, "import os; print(os.environ['TZ'])") == ("ok", "Antarctica/Troll\n")
    assert process.restarts == before + 1


def test_folders_that_an_environment_lacks_are_left_out(monkeypatch, tmp_path):
    """Debian's Python names some."""
    there = site.getsitepackages([sys.prefix])
    monkeypatch.setattr(site, "getsitepackages", lambda prefixes: [*there, str(tmp_path / "dist-packages")])
    found = packages_module._packages.__wrapped__(KernelFlavour.FULL)
    assert there[0] in found.packages
    assert str(tmp_path / "dist-packages") not in (*found.packages, *found.path)
