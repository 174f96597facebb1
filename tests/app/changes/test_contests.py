"""Two at once: the second is refused and told, the first is told at their next look, and the record keeps what was wanted."""

import pytest

from tests.app.reads import quay
from tests.app.reads.quay import HOLD, OFFER
from verbale.app import guarded_rulings
from verbale.app.changes import settings
from verbale.app.changes.contests import Contest, OvertakenError, contests, note_contest, saw
from verbale.app.rulings import rule
from verbale.app.workspace import Workspace
from verbale.app.workspace_cache import WorkspaceCache
from verbale.model import Marking, Query
from verbale.record.integrity.verify import verify


def told(desk: Workspace, name: str, clearance: Marking | None = None) -> list[tuple[str, str, str]]:
    """Return who came second to somebody, wanting what, on what."""
    return [(row.second, row.wanted, row.about) for row in contests(desk.record, name, desk.reader(clearance))]


def test_the_second_is_refused_and_both_are_told(quay_desk: Workspace) -> None:
    """Nothing of theirs is ruled; what they wanted stands beside the act."""
    upto = quay_desk.record.tail()[0]
    rule(quay_desk.record, OFFER.id, "accept", "ada", upto=upto)
    with pytest.raises(OvertakenError, match="ada ruled on this act at "):
        rule(quay_desk.record, OFFER.id, "reject", "ben", upto=upto)
    rulings = [entry.body["ruling"] for entry in quay_desk.record.history(OFFER.id) if entry.kind == "ruling"]
    assert rulings == ["accept"]
    assert told(quay_desk, "ada") == [("ben", "reject", OFFER.id)]
    assert told(quay_desk, "ben") == []
    assert verify(quay_desk.record).faults == ()


def test_rulings_on_two_acts_do_not_meet(quay_desk: Workspace) -> None:
    """Nor does one that was seen."""
    upto = quay_desk.record.tail()[0]
    rule(quay_desk.record, OFFER.id, "accept", "ada", upto=upto)
    rule(quay_desk.record, HOLD.id, "accept", "ben", upto=upto)
    rule(quay_desk.record, OFFER.id, "reject", "ben", upto=quay_desk.record.tail()[0])
    assert told(quay_desk, "ada") == []


def test_a_ruling_above_the_second_does_not_overtake(quay_desk: Workspace) -> None:
    """What they may not see cannot be told to them."""
    upto = quay_desk.record.tail()[0]
    rule(quay_desk.record, OFFER.id, "reject", "ada", marking=Marking("RED"), upto=upto)
    rule(quay_desk.record, OFFER.id, "accept", "ben", reader=quay_desk.reader(Marking("GREEN")), upto=upto)
    assert told(quay_desk, "ada") == []


def test_who_has_seen_it_is_told_no_more(quay_desk: Workspace) -> None:
    """By an entry of their own; the next one is told again. A reader below the marking sees none."""
    note_contest(quay_desk.record, OFFER.id, "ada", "ben", "reject", "TLP:AMBER")
    assert told(quay_desk, "ada", Marking("GREEN")) == []
    (row,) = contests(quay_desk.record, "ada", quay_desk.reader())
    assert row == Contest(row.entry, OFFER.id, "ada", "ben", "reject", row.at)
    assert saw(quay_desk.record, "ada", quay_desk.reader()) == 1
    assert (told(quay_desk, "ada"), saw(quay_desk.record, "ada", quay_desk.reader())) == ([], 0)
    note_contest(quay_desk.record, HOLD.id, "ada", "ben", "accept", "TLP:GREEN")
    assert told(quay_desk, "ada") == [("ben", "accept", HOLD.id)]


def test_nobody_comes_second_to_themselves(quay_desk: Workspace) -> None:
    """Two windows of one person are refused, and nobody else is told."""
    note_contest(quay_desk.record, OFFER.id, "ada", "ada", "reject", "TLP:GREEN")
    assert told(quay_desk, "ada") == []


def test_at_the_desk_too(office: WorkspaceCache) -> None:
    """By what the form had seen."""
    item = office.scene(Query()).play.act(OFFER.id)
    assert item is not None
    rule(office.record, OFFER.id, "reject", "ada")
    with pytest.raises(OvertakenError):
        guarded_rulings.rule(office, item, "accept", 1, "ben", asked=Query())
    assert told(office.desk(), "ada") == [("ben", "accept", OFFER.id)]


def test_settings_saved_at_once_are_told_too(quay_desk: Workspace) -> None:
    """Of which file; a file that somebody unknown edited is nobody's to be told of."""
    folder = quay_desk.dossier.folder
    assert folder is not None
    path, desk = folder / "dossier.toml", quay_desk
    seen = settings.state(path)
    settings.save(desk.record, folder, desk.dossier, path.name, quay.TOML + "# a\n", "ada", seen=seen)
    with pytest.raises(settings.OvertakenSettingsError):
        settings.save(desk.record, folder, desk.dossier, path.name, quay.TOML + "# b\n", "ben", seen=seen)
    assert told(desk, "ada") == [("ben", "change", "dossier.toml")]
    path.write_text(quay.TOML + "# by hand\n", "utf-8")
    with pytest.raises(settings.OvertakenSettingsError, match="unknown editor"):
        settings.save(desk.record, folder, desk.dossier, path.name, quay.TOML + "# b\n", "ben", seen=seen)
    assert len(told(desk, "ada")) == 1
