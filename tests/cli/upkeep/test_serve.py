"""`verbale serve`: where it listens, who may come in, and what it says; nothing is served here."""

import socket
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from verbale.cli.upkeep.serve import LOOPBACK, _listen, _me
from verbale.errors import OutputError

uvicorn = pytest.importorskip("uvicorn", reason="the desk needs the extra `desk`")


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Return what would have been served."""
    seen: dict[str, Any] = {}

    class Server:
        def __init__(self, config: Any) -> None:
            seen["config"] = config

        def run(self, sockets: list[socket.socket]) -> None:
            seen["port"] = sockets[0].getsockname()[1]
            sockets[0].close()

    monkeypatch.setattr(uvicorn, "Server", Server)
    monkeypatch.setattr("verbale.web.app.make_app", lambda folder, **how: seen.update(how, folder=folder) or "app")
    return seen


def test_on_this_machine(tmp_path: Path, run: Run, served: dict[str, Any]) -> None:
    """An empty folder is made, nobody signs in, and the address is said."""
    done = run("serve", tmp_path / "new", "--port", "0", "--as", "Ana")
    assert (tmp_path / "new").is_dir()
    assert done.out == f"The desk of {tmp_path / 'new'} is at http://127.0.0.1:{served['port']}/ (end it with Ctrl-C)\n"
    assert (served["user"], served["sign_in"], served["hosts"], served["address"]) == ("Ana", False, LOOPBACK, None)


def test_sign_in_needs_an_account(talks: Path, run: Run, served: dict[str, Any]) -> None:
    """Asked for, or because others may come in; where nobody has one, nothing is served."""
    for option in (("--sign-in",), ("--host", "192.0.2.1")):
        done = run("serve", talks, "--port", "0", *option)
        assert done.code == 2
        assert done.err.endswith(f"Add one: verbale account add {talks} NAME --clearance TLP:GREEN\n")
    assert served == {}


def test_names_under_which_it_is_reached(
    talks: Path, run: Run, served: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Besides loopback and the host itself."""
    monkeypatch.setattr("verbale.cli.upkeep.serve._check_accounts", lambda *_: None)
    run("serve", talks, "--port", "0", "--sign-in", "--name", "desk.example", "--name", "minutes.example")
    assert served["hosts"] == LOOPBACK | {"desk.example", "minutes.example"}
    assert served["sign_in"] is True
    assert served["user"] == _me()


def test_a_port_in_use(tmp_path: Path, run: Run, served: dict[str, Any]) -> None:
    """One line with what to do."""
    taken = _listen("127.0.0.1", 0)
    taken.listen()
    port = taken.getsockname()[1]
    try:
        done = run("serve", tmp_path, "--port", port)
        with pytest.raises(OutputError, match=f"127.0.0.1, port {port}, cannot be listened on"):
            _listen("127.0.0.1", port)
    finally:
        taken.close()
    assert done.code == 2
    assert done.err.endswith("Choose another with --port.\n")
    assert "port" not in served


def test_a_folder_that_cannot_be_made(tmp_path: Path, run: Run) -> None:
    """A file stands in its way."""
    (tmp_path / "file").write_text("mine")
    done = run("serve", tmp_path / "file" / "desk")
    assert done.code == 2
    assert "cannot be made" in done.err


def test_who_rules_where_nobody_signs_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever started it, or the desk where the system does not know."""
    monkeypatch.setattr("getpass.getuser", lambda: "ana")
    assert _me() == "ana"

    def nobody() -> str:
        raise OSError

    monkeypatch.setattr("getpass.getuser", nobody)
    assert _me() == "desk"
