"""`verbale mcp`: what is served, to whom, and what is said where it cannot be."""

import builtins
import socket
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp", reason="assistants need the extra `mcp`")

import uvicorn

from tests.cli.conftest import Run
from verbale.cli.upkeep.mcp import _listen
from verbale.errors import OutputError


def test_over_http_on_loopback_alone(talks: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The address is said; there is no option to listen elsewhere."""
    seen: dict[str, Any] = {}

    class Server:
        def __init__(self, config: Any) -> None:
            seen["app"] = config.app

        def run(self, sockets: list[socket.socket]) -> None:
            seen["where"] = sockets[0].getsockname()
            sockets[0].close()

    monkeypatch.setattr(uvicorn, "Server", Server)
    done = run("mcp", talks, "--http", "0")
    host, port = seen["where"]
    assert host == "127.0.0.1"
    assert done.out == f"Assistants: http://127.0.0.1:{port}/mcp (end it with Ctrl-C)\n"
    assert run("mcp", talks, "--http", "0", "--host", "192.0.2.1").code == 2
    assert done.err == ""
    settings = talks / "dossier.toml"
    settings.write_text('marking = "TLP:AMBER"\n' + settings.read_text())
    told = "Assistants see what TLP:GREEN may see; the dossier itself is marked TLP:AMBER (--clearance TLP:AMBER).\n"
    assert run("mcp", talks, "--http", "0", "--clearance", "TLP:GREEN").err == told
    assert run("mcp", talks, "--http", "0", "--clearance", "TLP:AMBER").err == ""


def test_what_cannot_be_served_says_why(tmp_path: Path, talks: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """No dossier, a marking of another profile, a port in use, the extra missing."""
    assert "has no dossier" in run("mcp", tmp_path / "none").err
    assert "profile" in run("mcp", talks, "--clearance", "EU:SECRET").err
    taken = _listen(0)
    with pytest.raises(OutputError, match="cannot be listened on"):
        _listen(taken.getsockname()[1])
    taken.close()
    real = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name.startswith("verbale.assistants"):
            raise ImportError(name=name)
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    done = run("mcp", talks)
    assert (done.code, "pip install 'verbale[mcp]'" in done.err) == (2, True)
