"""Reading again from the desk, and back to the reading before: what people ruled and entered stays as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from verbale.app.ask import ask
from verbale.app.changes.read_again import back_to_before, before_of, now_of, read_again, summary
from verbale.app.heads import say
from verbale.app.rulings import rule
from verbale.app.workspace_cache import WorkspaceCache
from verbale.errors import RecordError
from verbale.model import Query

DOSSIER = """title = "Looms"
known = "published"
as_of = 2025-06-01
[[party]]
id = "arda"
name = "Arda"
[[party]]
id = "bel"
name = "Bel"
[[point]]
id = "quota"
title = "Quota for cod"
aliases = ["quota for cod"]
"""
PAPER = "Wire\n\n3 March 2025\n\nArda proposed a quota for cod to Bel on 1 March 2025. Bel refused the quota for cod.\n\nBel welcomed the visit.\n"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[WorkspaceCache]:
    """Serve a paper that was read."""
    (tmp_path / "documents").mkdir()
    (tmp_path / "dossier.toml").write_text(DOSSIER)
    (tmp_path / "documents" / "wire.txt").write_text(PAPER)
    made = WorkspaceCache(tmp_path)
    yield made
    made.close()


def acts(office: WorkspaceCache) -> set[tuple[str, str, bool]]:
    """Return what is in view: kind, words, whether reviewed."""
    return {
        (item.act.kind, item.act.evidence[0].exact, item.reviewed) for item in ask(office.desk(), Query()).play.told
    }


def test_a_preview_records_nothing(office: WorkspaceCache) -> None:
    """It says what would come; with nothing new it says so."""
    office.desk()
    before = office.record.tail()
    assert summary(read_again(office, preview=True)) == "nothing else changed"
    (name,) = ask(office.desk(), Query()).play.documents
    say(office.record, name, {"published": "2025-04-05"}, "ann")
    tail = office.record.tail()
    (found,) = read_again(office, [name], preview=True)
    assert found.head["published"] == ("2025-03-03", "2025-04-05")
    assert office.record.tail() == tail != before


def test_back_to_the_reading_before(office: WorkspaceCache) -> None:
    """The day is the file's again, a ruling stands as before, a rejected act stays rejected, and the way leads forth again."""
    (name,) = ask(office.desk(), Query()).play.documents
    play = ask(office.desk(), Query()).play
    rule(office.record, play.acts[0].id, "accept", "ann")
    rule(office.record, play.acts[1].id, "reject", "ann")
    first = acts(office)
    say(office.record, name, {"published": "2025-04-05"}, "ann")
    read_again(office, [name])
    later = now_of(office.record, name)
    assert later != name
    assert before_of(office.record, later) == name
    assert str(ask(office.desk(), Query()).play.documents[later].published) == "2025-04-05"
    assert acts(office) == first
    assert back_to_before(office.record, later, "ben") == name
    play = ask(office.desk(), Query()).play
    assert [str(one.published) for one in play.documents.values()] == ["2025-03-03"]
    assert acts(office) == first
    assert now_of(office.record, later) == name
    assert back_to_before(office.record, name, "ben") == later
    assert acts(office) == first


def test_a_first_reading_has_none_before(office: WorkspaceCache) -> None:
    """Nothing is taken back."""
    (name,) = ask(office.desk(), Query()).play.documents
    with pytest.raises(RecordError, match="was not read again"):
        back_to_before(office.record, name, "ben")
