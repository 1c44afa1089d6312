"""The sandbox from the inside: what a kernel can reach, with namespaces and with Landlock only."""

import os
import tempfile

import pytest
from nbformat.v4 import new_code_cell, new_notebook

from autograder.channel import Submission, agent_setup
from autograder.kernels.layers import SandboxUnavailable, chosen_layers, layers
from autograder.kernels.packages import FRAMEWORKS, KernelFlavour
from autograder.kernels.session import KernelSession, Limits

WORKING = {layer.name for layer in layers() if layer.works}
MODES = {"namespaces": "namespaces,landlock,seccomp", "landlock only": "landlock,seccomp"}


def session(*cells, flavour=KernelFlavour.BARE, **limits):
    nb = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    return KernelSession(nb, flavour, setup=agent_setup(), limits=Limits(**limits))


@pytest.fixture(params=MODES, ids=str)
def mode(request, monkeypatch):
    names = set(MODES[request.param].split(","))
    if not names <= WORKING:
        pytest.skip(f"this machine has no {', '.join(names - WORKING)}")
    monkeypatch.setenv("AUTOGRADER_LAYERS", MODES[request.param])
    return request.param


@pytest.fixture
def ask(mode):
    """Runs one expression in a sandboxed bare kernel; an exception comes back as its name."""
    live = session(
        "import os, sys\ndef ask(source):\n    try:\n        return eval(source, {'os': os, 'sys': sys})\n"
        "    except BaseException as error:\n        return type(error).__name__"
    )
    live.run()
    yield lambda source: Submission(live, "").call("ask", source)
    live.close()


def test_files_outside_are_out_of_reach(ask, tmp_path):
    (tmp_path / "canary").write_text("secret")
    for path in (
        tmp_path / "canary",
        "/etc/shadow",
        os.path.abspath("grader_tests/references.py"),
        os.path.abspath("source"),
    ):
        assert ask(f"open({str(path)!r}).read()") in ("FileNotFoundError", "PermissionError", "IsADirectoryError")


def test_only_the_working_folder_can_be_written(ask):
    assert ask("open('mine', 'w').write('x')") == 1
    for path in ("/x", sysconfig_path(), "/usr/lib/x", "/etc/x"):
        assert ask(f"open({path + '/x'!r}, 'w')") in (
            "FileNotFoundError",
            "PermissionError",
            "OSError",
            "NotADirectoryError",
        )


def sysconfig_path():
    import sysconfig

    return sysconfig.get_path("stdlib")


def test_there_is_no_network(ask):
    assert ask("__import__('socket').socket()") == "OSError"
    assert ask("__import__('socket').socket(__import__('socket').AF_UNIX)") == "OSError"
    assert ask("__import__('socket').getaddrinfo('example.org', 80)") in ("gaierror", "OSError")


def test_there_are_no_other_processes(ask, mode):
    if mode == "namespaces":
        assert ask("os.getpid()") == 1
        assert ask("[name for name in os.listdir('/proc') if name.isdigit()]") == ["1"]
    else:
        assert ask(f"os.kill({os.getpid()}, 0)") == "PermissionError"
        assert ask("os.fork()") in ("BlockingIOError", "PermissionError")
        assert ask(f"open('/proc/{os.getpid()}/environ').read()") in ("PermissionError", "FileNotFoundError")


def test_rights_cannot_be_had_back(ask):
    assert ask("os.getuid()") != 0
    assert ask("os.setuid(0)") == "PermissionError"
    assert ask("[l for l in open('/proc/self/status') if l.startswith(('CapEff', 'NoNewPrivs'))]") in (
        ["CapEff:\t0000000000000000\n", "NoNewPrivs:\t1\n"],
        # Root's Python in root's home: the one right to read past file modes, where Landlock says what is read.
        ["CapEff:\t0000000000000004\n", "NoNewPrivs:\t1\n"],
        "PermissionError",
        "FileNotFoundError",
    )
    libc = "__import__('ctypes').CDLL(None)"
    for call in (
        "unshare(0x10000000)",
        "mount(b'a', b'/tmp', b'tmpfs', 0, None)",
        "chroot(b'/tmp')",
        "ptrace(16, 1, 0, 0)",
    ):
        assert ask(f"{libc}.{call}") == -1


def test_the_environment_holds_nothing_of_ours(ask, monkeypatch):
    names = ask("sorted(os.environ)")
    assert not {"AUTOGRADER_SECRET", "AUTOGRADER_LAYERS", "SSH_AUTH_SOCK", "PYTHONPATH"} & set(names)
    assert ask("sorted(name for name in sys.modules if name.startswith(('autograder', 'grader_tests')))") == []


def test_no_framework_can_be_imported(ask):
    for name in sorted(FRAMEWORKS):
        assert ask(f"__import__({name!r})") in ("ModuleNotFoundError", "PermissionError")
    assert ask("float(__import__('numpy').ones(2).sum())") == 2.0


def test_both_frameworks_train_in_a_forked_kernel(mode):
    live = session(
        """
import numpy as np, torch, keras
def with_torch():
    net = torch.nn.Linear(2, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    first = None
    for _ in range(50):
        loss = ((net(torch.ones(8, 2)) - 1) ** 2).mean()
        first = first or float(loss.detach())
        optimizer.zero_grad(); loss.backward(); optimizer.step()
    return float(loss.detach()) < 0.01
def with_keras():
    net = keras.Sequential([keras.layers.Dense(1)])
    net.compile("sgd", "mse")
    losses = net.fit(np.ones((32, 2)), np.ones(32), epochs=30, verbose=0).history["loss"]
    return losses[-1] < losses[0]
""",
        flavour=KernelFlavour.FULL,
        call_seconds=60.0,
    )
    live.run()
    try:
        submission = Submission(live, "")
        assert submission.call("with_torch") is True
        assert submission.call("with_keras") is True
    finally:
        live.close()


def test_a_kernel_takes_no_more_than_its_share(mode):
    live = session(
        "block = bytearray(40 * 1024**3)", "x = 1", "open('big', 'wb').write(b'0' * (400 * 1024**2))", "y = 2"
    )
    live.run()
    try:
        submission = Submission(live, "")
        assert (submission.value("x"), submission.value("y")) == (1, 2)
        assert live.nb.cells[0].outputs[-1].ename in ("MemoryError", "Stopped")
        assert live.nb.cells[2].outputs[-1].ename in ("OSError", "Stopped")
    finally:
        live.close()


def test_many_kernels_leave_nothing(mode, monkeypatch):
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:  # pytest's own are too long for a socket's name
        monkeypatch.setattr(tempfile, "tempdir", folder)
        _many_kernels_leave_nothing(folder)


def _many_kernels_leave_nothing(folder):
    def left():
        return len(os.listdir("/proc/self/fd")), sorted(
            n for n in os.listdir(folder) if n.startswith("autograder-kernel")
        )

    def one():
        live = session("a = 1")
        live.run()
        live.close()

    one()
    before = left()
    for _ in range(8):
        one()
    after = left()
    assert after[0] <= before[0] + 1
    assert set(after[1]) <= set(before[1])


def test_without_any_sandbox_nothing_runs(monkeypatch):
    monkeypatch.setenv("AUTOGRADER_LAYERS", "rlimits")
    with pytest.raises(SandboxUnavailable, match="nothing was run"):
        chosen_layers()
    with pytest.raises(SandboxUnavailable):
        session("x = 1").run()


def test_a_kernel_that_is_not_sandboxed_has_to_be_asked_for(monkeypatch):
    monkeypatch.setenv("AUTOGRADER_LAYERS", "none")
    assert chosen_layers() == ()
    live = session("import os\nwho = os.getpid()")
    live.run()
    try:
        assert Submission(live, "").value("who") != 1
    finally:
        live.close()
