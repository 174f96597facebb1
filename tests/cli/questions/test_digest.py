"""`verbale digest`: for one reader, in every form; mail only for a clearance that is named, or an account's."""

from pathlib import Path
from typing import Any

import feedparser
import icalendar
import pytest

pytest.importorskip("argon2", reason="accounts need the extra `desk`")

from tests.cli.conftest import Run
from verbale.app.accounts import Accounts
from verbale.app.workspace import open_folder
from verbale.model import Marking
from verbale.record.entries import EntryKind


def test_each_form_is_read_by_another_library(talks: Path, run: Run, tmp_path: Path) -> None:
    """Text for people, JSON, a feed for feedparser, a calendar with events and to-dos for icalendar."""
    assert run("digest", talks, "--since", "2024-03-10").out.startswith("TLP:CLEAR\n")
    assert run("digest", talks, "--since", "2024-03-10", "--json").told["notes"]
    atom = tmp_path / "talks.xml"
    run("digest", talks, "--since", "2024-03-10", "--form", "atom", "-o", atom)
    read = feedparser.parse(atom.read_bytes())
    assert not read.bozo
    assert any("quota" in entry.title.lower() for entry in read.entries)
    calendar = icalendar.Calendar.from_ical(run("digest", talks, "--form", "ics").out)
    assert not calendar.errors
    names = [part.name for part in calendar.subcomponents]
    assert "VTODO" in names
    assert "Subject:" in run("digest", talks, "--form", "mail").out


def test_a_mail_is_for_somebodys_clearance(talks: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person with an account is told what the account may see; what is sent is noted first."""
    sent: list[Any] = []
    monkeypatch.setattr(
        "verbale.app.telling.sending.send", lambda message, server, _network: sent.append((message, server))
    )
    mail = ("--to", "ann@example.org", "--sender", "desk@example.org", "--smtp", "smtps://mail.example")
    refused = run("digest", talks, *mail)
    assert (refused.code, "Say which" in refused.err) == (2, True)
    desk = open_folder(talks, writing=True)
    Accounts(desk.record.engine).add("ann", "a long enough word", Marking.parse("TLP:GREEN"))
    desk.record.close()
    assert "at TLP:GREEN" in run("digest", talks, "--account", "ann", *mail).out
    (message, server) = sent[0]
    assert (str(message["To"]), server.host) == ("ann@example.org", "mail.example")
    above = run("digest", talks, "--account", "ann", "--clearance", "TLP:RED")
    assert (above.code, "above the clearance" in above.err) == (2, True)
    assert "Nobody has the account" in run("digest", talks, "--account", "ben").err
    desk = open_folder(talks)
    notes = [entry for entry in desk.record.entries(kinds=[EntryKind.AUDIT]) if entry.body["what"] == "digest by mail"]
    assert [(entry.body["to"], entry.body["clearance"]) for entry in notes] == [("ann@example.org", "TLP:GREEN")]
    desk.record.close()
