"""Sign-in: nothing is shown without it, sessions end, clearances hold on every page, and loopback is the only place without."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

pytest.importorskip("argon2", reason="accounts need the extra `desk`")

from tests.examples import copied
from tests.web.conftest import EXAMPLE, serve
from verbale.app.accounts import Accounts, account, session
from verbale.cli.main import command
from verbale.errors import RecordError
from verbale.model import Marking
from verbale.record.open import memory_record

if TYPE_CHECKING:
    from tests.web.conftest import Served

PAGES = ("/", "/matrix", "/lanes", "/owed", "/watch", "/counsel", "/documents", "/review", "/search?q=zanzibarium", "/dossier",
         "/api/state", "/api/acts", "/api/documents", "/api/search?q=zanzibarium", "/api/brief", "/api/owed", "/api/watch", "/api/figures",
         "/brief.txt", "/brief.json", "/brief.html", "/picture/lanes.json", "/picture/matrix.json", "/picture/clocks.json",
         "/counsel/ask", "/counsel/priorities", "/api/counsel/ask", "/api/counsel/forecast", "/api/counsel/stability",
         "/?as_of=zanzibar", "/matrix?clearance=TLP:RED", "/act/zanzi", "/reading/zanzi")  # fmt: skip
SECRET = "Zanzibarium"  # noqa: S105  # a canary word, not a password
PASSWORD = "correct horse battery"  # noqa: S105  # a test's own


@pytest.fixture
def shared(tmp_path: Path) -> "Iterator[Served]":
    """Serve a desk with sign-in, whose one red document speaks of a canary word."""
    folder = tmp_path / "wage-round"
    copied(EXAMPLE.name, folder)
    toml = (folder / "dossier.toml").read_text()
    (folder / "dossier.toml").write_text(toml.replace("TLP:GREEN", "TLP:RED"))
    text = f"EASTMOUTH, 12 May 2025. The company proposed to the union a bonus in {SECRET} on Monday. The union refused the {SECRET} bonus.\n"
    (folder / "documents" / f"{SECRET}.txt").write_text(text)
    yield from serve(folder, sign_in=True)


def sign_in(desk: "Served", name: str, clearance: str) -> None:
    """Add an account and sign it in."""
    Accounts(desk.office.record.engine).add(name, PASSWORD, Marking.parse(clearance))
    answer = desk.ask("/sign-in", {"name": name, "password": PASSWORD, "to": "/"})
    assert answer.status == 303
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    desk.cookies["verbale"] = cookie.split("=", 1)[1].split(";", 1)[0]


def test_nothing_is_shown_without_sign_in(shared: "Served") -> None:
    """Every page leads to the form, the interface says 401, and nothing of the dossier is told."""
    for path in PAGES:
        answer = shared.ask(path)
        assert answer.status in {303, 401}
        assert SECRET not in answer.text
        assert "Eastmouth" not in answer.text
    assert "Wage round" not in shared.ask("/sign-in").text


def test_a_lower_clearance_leaks_nothing(shared: "Served") -> None:
    """A reader below the mark finds no trace of the red document on any page, file, picture, snippet or error."""
    sign_in(shared, "low", "TLP:GREEN")
    for path in PAGES:
        answer = shared.ask(path)
        shown = answer.text.replace("Zanzibarium</q>", "").replace("zanzibarium", "")
        assert SECRET not in shown, path
    document = next(name for name in shared.office.record.texts() if SECRET in shared.office.record.texts([name])[name])
    for path in (f"/document/{document}", f"/api/documents/{document}"):
        assert shared.ask(path).status == 404
    acts = [
        entry.subject for entry in shared.office.record.entries() if SECRET in str(entry.body) and entry.kind == "act"
    ]
    assert acts
    for name in acts:
        for path in (f"/quote/{name}", f"/act/{name}", f"/api/acts/{name}"):
            assert shared.ask(path).status == 404
        assert shared.ask(f"/act/{name}", {"ruling": "accept", "seen": "1"}).status == 404


def test_the_right_clearance_shows_it(shared: "Served") -> None:
    """The canary is there for those who may see it, so the other test can fail."""
    sign_in(shared, "high", "TLP:RED")
    assert SECRET in shared.ask("/documents").text + shared.ask("/lanes").text
    assert "TLP:RED" in shared.ask("/").text


def test_an_expired_session_says_so_and_loses_nothing(shared: "Served") -> None:
    """A form sent after the session ended leads to sign-in with a clear line; the record is as before."""
    sign_in(shared, "ana", "TLP:RED")
    engine = shared.office.record.engine.execution_options(write=True)
    with engine.begin() as connection:
        connection.execute(sa.update(session).values(seen="2020-01-01T00:00:00+00:00"))
    before = shared.office.record.tail()
    answer = shared.ask("/act/ffff", {"ruling": "accept", "seen": "1"})
    assert answer.status == 303
    assert "expired=1" in answer.headers["location"]
    assert "Your session has ended" in shared.ask(answer.headers["location"]).text
    assert shared.office.record.tail() == before


def test_signing_out_ends_the_session(shared: "Served") -> None:
    """The cookie of a session that was signed out is worth nothing."""
    sign_in(shared, "ana", "TLP:RED")
    assert shared.ask("/").status == 200
    shared.ask("/sign-out", {})
    assert shared.ask("/").status == 303


def test_sign_in_leads_to_no_other_host(shared: "Served") -> None:
    """A target that names another host is not followed."""
    Accounts(shared.office.record.engine).add("ana", PASSWORD, Marking())
    for target in ("https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example"):
        answer = shared.ask("/sign-in", {"name": "ana", "password": PASSWORD, "to": target})
        assert answer.headers["location"] == "/"


def test_wrong_passwords_are_slowed_down() -> None:
    """Five wrong passwords make even the right one wait; an unknown name fails in the same words."""
    accounts = Accounts(memory_record().engine)
    accounts.add("ana", PASSWORD, Marking())
    assert accounts.sign_in("nobody", PASSWORD) is None
    for _ in range(5):
        assert accounts.sign_in("ana", "wrong password") is None
    with pytest.raises(RecordError, match="Too many"):
        accounts.sign_in("ana", PASSWORD)


def test_no_password_and_no_token_is_kept() -> None:
    """The database holds an argon2 hash and the digest of a token, neither of which signs anybody in."""
    record = memory_record()
    accounts = Accounts(record.engine)
    accounts.add("ana", PASSWORD, Marking())
    token = accounts.sign_in("ana", PASSWORD)
    assert token
    with record.engine.connect() as connection:
        kept = [*connection.execute(sa.select(account)), *connection.execute(sa.select(session))]
    assert PASSWORD not in str(kept)
    assert token not in str(kept)
    assert "$argon2id$" in str(kept)
    assert accounts.who(token) is not None
    accounts.remove("ana")
    assert accounts.who(token) is None


def test_beyond_loopback_only_with_accounts(tmp_path: Path) -> None:
    """Listening elsewhere is refused while nobody has an account."""
    folder = tmp_path / "wage-round"
    copied(EXAMPLE.name, folder)
    refused = CliRunner().invoke(command, ["serve", str(folder), "--host", "0.0.0.0", "--port", "0"])  # noqa: S104  # it has to be refused
    assert refused.exception is not None
    assert "only for people with an account" in str(refused.exception)


def test_the_account_command(tmp_path: Path) -> None:
    """Accounts are added from standard input, listed and removed."""
    folder = tmp_path / "wage-round"
    copied(EXAMPLE.name, folder)
    run = CliRunner()
    added = run.invoke(
        command, ["account", "add", str(folder), "ana", "--clearance", "TLP:AMBER"], input=f"{PASSWORD}\n"
    )
    assert added.exit_code == 0, added.output
    assert "ana  reviewer  TLP:AMBER" in run.invoke(command, ["account", "list", str(folder)]).output
    short = run.invoke(command, ["account", "add", str(folder), "bo", "--clearance", "TLP:AMBER"], input="short\n")
    assert "fewer than 15" in str(short.exception)
    assert run.invoke(command, ["account", "remove", str(folder), "ana"]).exit_code == 0
