"""`verbale account`: who may sign in, how high, and for whom."""

import io
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from verbale.app.accounts import Accounts
from verbale.app.workspace import open_folder

TYPED = "a long and winding pier"  # of an invented person


@pytest.fixture(autouse=True)
def typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let standard input hold a password, whose hash costs next to nothing."""
    argon2 = pytest.importorskip("argon2", reason="accounts need the extra `desk`")
    monkeypatch.setattr(
        "verbale.app.accounts._hasher", lambda: argon2.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    )
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{TYPED}\nmore"))


def test_somebody_is_added_listed_and_removed(talks: Path, run: Run) -> None:
    """With the clearance and the party they read for; the password is read from standard input, one line of it."""
    assert run("account", "list", talks).out == "Nobody may sign in yet.\n"
    added = run("account", "add", talks, "ana", "--clearance", "TLP:AMBER", "--for", "bel")
    assert (added.code, added.out) == (0, "ana may sign in as reviewer, up to TLP:AMBER.\n")
    assert run("account", "list", talks).out == "ana  reviewer  TLP:AMBER  bel\n"
    assert run("account", "list", talks, "--json").told == {
        "accounts": [{"name": "ana", "role": "reviewer", "clearance": "TLP:AMBER", "for": "bel"}]
    }
    desk = open_folder(talks, writing=True)
    accounts = Accounts(desk.record.engine)
    assert accounts.sign_in("ana", TYPED) is not None
    desk.record.close()
    assert run("account", "remove", talks, "ana").out == "ana may no longer sign in.\n"
    assert run("account", "list", talks, "--json").told == {"accounts": []}


def test_without_a_party(talks: Path, run: Run) -> None:
    """Null for machines, and no space at the end of the line."""
    run("account", "add", talks, "ben", "--clearance", "TLP:GREEN")
    assert run("account", "list", talks).out == "ben  reviewer  TLP:GREEN\n"
    assert run("account", "list", talks, "--json").told["accounts"][0]["for"] is None


def test_a_party_that_is_not_there(talks: Path, run: Run) -> None:
    """Refused before any password is asked for."""
    done = run("account", "add", talks, "ana", "--clearance", "TLP:RED", "--for", "zed")
    assert done.code == 2
    assert "no party 'zed'" in done.err
    assert run("account", "list", talks).out == "Nobody may sign in yet.\n"


def test_a_clearance_must_be_given(talks: Path, run: Run) -> None:
    """Nobody signs in to everything by default."""
    done = run("account", "add", talks, "ana")
    assert done.code == 2
    assert "--clearance" in done.err
