"""Settings are part of what was known: each change an entry, whoever made it; a past day has its own; what is taken back says so."""

import datetime as dt
from pathlib import Path

import pytest

from tests.app.reads import quay
from tests.app.reads.quay import day
from verbale.app.ask import View, ask
from verbale.app.changes.settings import (
    OvertakenSettingsError,
    fetch,
    listed,
    notice,
    read_settings,
    save,
    sees_settings,
    state,
    take_back,
)
from verbale.app.ingest import Added
from verbale.app.workspace import Workspace, open_folder
from verbale.dossier import load
from verbale.errors import ClearanceError, DossierError, RecordError
from verbale.model import Marking, Query
from verbale.record.integrity.verify import verify
from verbale.record.open import open_record
from verbale.record.record import Record
from verbale.record.settings import UNKNOWN, changes

TOML = quay.TOML.replace('known = "published"\n', "")
PROFILE = "TLP"
ON = day("2025-05-16")
# Ten changes, each of something that a brief shows.
CHANGES = (
    ('title = "Quay talks (invented)"', 'title = "Talks at the quay (invented)"'),
    ('title = "Pay rise"', 'title = "Rise of pay"'),
    ('name = "Lowmouth Port"', 'name = "Port of Lowmouth"'),
    (
        "[[source]]",
        '[[due_reason]]\ndebtor = "port"\nsince = 2025-03-10\nuntil = 2025-03-14\nreason = "the board sits"\n\n[[source]]',
    ),
    ('title = "Shorter hours"', 'title = "Hours of work"'),
    ('ours = "union"\n', ""),
    ("at_table = false", "at_table = true"),
    ('name = "Quay Workers\' Union"', 'name = "Union of Quay Workers"'),
    ("median = 10\npercentile90 = 20", "median = 3\npercentile90 = 5"),
    ('title = "Hours of work"', 'title = "The week"'),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a dossier that is filled in as talks go on."""
    quay.made(tmp_path / "quay", TOML).record.close()
    return tmp_path / "quay"


def opened(folder: Path, today: str) -> Workspace:
    """Open it on a day, as a command does."""
    record = open_record(folder / "record.db")
    record._clock = lambda: dt.datetime.fromisoformat(f"{today}T09:00:00+00:00")
    dossier = load(folder)
    return Workspace(dossier, record, Added(), notice(record, folder, dossier.marking.profile))


def edit(folder: Path, old: str, new: str, name: str = "dossier.toml") -> None:
    """Change a file by hand."""
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def shown(view: View) -> object:
    """Return a brief without what only says which day was asked for."""
    made = view.brief(long=True)
    return made.title, made.party, made.sections


def entries(record: Record, name: str = "dossier.toml") -> list[tuple[str, str, str]]:
    """Return who changed a file, on which day, to which title."""
    rows = [(entry, entry.body["text"].split('"')) for entry in changes(record, name)]
    return [(entry.recorded_by, entry.known.isoformat(), text[1]) for entry, text in rows]


def test_after_ten_changes_each_day_has_its_brief(folder: Path) -> None:
    """Edited by hand on ten days: the brief as known on each of them is that of its day, and no two are the same."""
    then = []
    for number, (old, new) in enumerate(CHANGES, start=1):
        edit(folder, old, new)
        desk = opened(folder, f"2025-06-{number:02}")
        then.append(shown(ask(desk, Query(on=ON))))
        desk.record.close()
    assert len({repr(one) for one in then}) == len(CHANGES)
    later = opened(folder, "2025-07-01")
    now = [shown(ask(later, Query(on=ON, known=day(f"2025-06-{number:02}")))) for number in range(1, 11)]
    assert now == then
    assert verify(later.record).faults == ()


def test_values_for_counsel_are_those_of_their_day_too(folder: Path) -> None:
    """Before there were any there are none; taken away again, they are still there for their day."""
    opened(folder, "2025-06-01").record.close()
    (folder / "preferences.toml").write_text(quay.PREFERENCES, "utf-8")
    opened(folder, "2025-06-03").record.close()
    edit(folder, "union = 0.30", "union = 0.10", "preferences.toml")
    opened(folder, "2025-06-05").record.close()
    (folder / "preferences.toml").unlink()
    desk = opened(folder, "2025-06-07")
    threats = {}
    for known in ("2025-05-20", "2025-06-02", "2025-06-04", "2025-06-06", "2025-06-08"):
        found = ask(desk, Query(on=ON, known=day(known))).preferences
        threats[known] = None if found is None else found.threat["union"]
    assert threats == {
        "2025-05-20": None, "2025-06-02": None, "2025-06-04": 0.3, "2025-06-06": 0.1, "2025-06-08": None,
    }  # fmt: skip
    low = ask(desk, Query(on=ON, known=day("2025-06-04"), clearance=Marking("GREEN")))
    assert low.preferences is None
    assert ask(desk, Query(on=ON)).preferences is None


def test_what_is_hidden_today_is_hidden_on_every_day(folder: Path) -> None:
    """A row marked stricter since is not shown to those below it in a view of the day before; nor are values."""
    (folder / "preferences.toml").write_text(quay.PREFERENCES, "utf-8")
    opened(folder, "2025-06-01").record.close()
    edit(folder, 'id = "hours"', 'id = "hours"\nmarking = "TLP:RED"')
    edit(folder, "TLP:AMBER", "TLP:RED", "preferences.toml")
    desk = opened(folder, "2025-06-05")
    for reader, points, valued in ((None, ["pay", "hours"], True), (Marking("AMBER"), ["pay"], False)):
        for shown_by in (desk, desk.for_reader(reader)):
            view = ask(shown_by, Query(on=ON, known=day("2025-06-02"), clearance=reader))
            assert [point.id for point in view.dossier.points] == points
            assert (view.preferences is not None) == valued
            assert {row.point for row in view.play.obligations} == set(points)
    assert "Settings" not in ask(desk, Query(on=ON, known=day("2025-06-02"), clearance=Marking("AMBER"))).brief().record


def test_a_page_says_of_which_day_its_settings_are(folder: Path) -> None:
    """At its foot, where it is of a past day; of a day before the first, that they are the first."""
    opened(folder, "2025-06-01").record.close()
    edit(folder, "Pay rise", "Pay")
    desk = opened(folder, "2025-06-05")
    feet = {
        known: ask(desk, Query(on=ON, known=day(known) if known else None)).brief().record
        for known in (None, "2025-05-30", "2025-06-04", "2025-06-06")
    }
    assert feet == {
        None: "",
        "2025-05-30": "Settings of 1 Jun 2025, the first recorded.",
        "2025-06-04": "Settings as of 1 Jun 2025.",
        "2025-06-06": "Settings as of 5 Jun 2025.",
    }


def test_an_archive_filled_in_later_has_todays_settings_for_all_days_before(tmp_path: Path) -> None:
    """What was set up when it was filled in is about the years that it covers; from then on each day has its own."""
    folder = tmp_path / "quay"
    quay.made(folder).record.close()
    opened(folder, "2026-02-01").record.close()
    edit(folder, "Pay rise", "Pay")
    desk = opened(folder, "2026-02-03")
    titles = [
        ask(desk, Query(on=ON, known=day(known))).dossier.point("pay").title
        for known in ("2025-04-01", "2026-02-02", "2026-02-03")
    ]
    assert titles == ["Pay", "Pay rise", "Pay"]


def test_a_record_of_the_version_before_is_opened_without_loss(folder: Path) -> None:
    """It has no settings: those found on opening are its first, nothing that was there is rewritten, and past days are read with them."""
    record = open_record(folder / "record.db")
    before = [(entry.seq, entry.link) for entry in record.entries()]
    told = Workspace(load(folder), record, Added()).view(ON, day("2025-04-01"))
    record.close()
    desk = opened(folder, "2025-06-01")
    assert [(entry.seq, entry.link) for entry in desk.record.entries()][: len(before)] == before
    assert entries(desk.record) == [(UNKNOWN, "2025-06-01", "Quay talks (invented)")]
    assert desk.view(ON, day("2025-04-01")) == told
    assert verify(desk.record).faults == ()


def test_a_change_by_hand_is_seen_once(folder: Path) -> None:
    """By nobody known, on the day it was seen; opening again adds nothing, and the text before it comes back as a change."""
    opened(folder, "2025-06-01").record.close()
    opened(folder, "2025-06-02").record.close()
    edit(folder, "Quay talks", "Talks")
    opened(folder, "2025-06-03").record.close()
    edit(folder, '"Talks', '"Quay talks')
    desk = opened(folder, "2025-06-04")
    assert entries(desk.record) == [
        (UNKNOWN, "2025-06-01", "Quay talks (invented)"),
        (UNKNOWN, "2025-06-03", "Talks (invented)"),
        (UNKNOWN, "2025-06-04", "Quay talks (invented)"),
    ]
    assert desk.told == ()


def test_every_command_that_opens_a_folder_sees_it(tmp_path: Path) -> None:
    """Before a document is read by it."""
    folder = quay.begin(tmp_path / "quay", TOML)
    record = open_folder(folder).record
    assert [entry.kind for entry in record.entries()] == ["settings"]
    record.close()


def test_a_file_that_is_no_text_is_left_to_those_who_use_it(folder: Path) -> None:
    """Nothing is recorded of it; counsel says what is wrong."""
    (folder / "preferences.toml").write_bytes(b"\xff\xfe")
    desk = opened(folder, "2025-06-01")
    assert changes(desk.record, "preferences.toml") == []
    with pytest.raises(DossierError, match="is not TOML"):
        desk.preferences()


def test_a_saved_change_has_its_maker_and_reason(folder: Path) -> None:
    """The file is written with it; a mistake changes neither file nor record."""
    desk = opened(folder, "2025-06-01")
    path, text = folder / "dossier.toml", TOML.replace("Pay rise", "Pay")
    number = save(desk.record, folder, desk.dossier, path.name, text, "ines", seen=state(path), reason="shorter")
    last = changes(desk.record, path.name)[-1]
    assert (last.seq, last.recorded_by, last.body["reason"]) == (number, "hand:ines", "shorter")
    assert path.read_text("utf-8") == text
    assert opened(folder, "2025-06-02").told == ()
    with pytest.raises(DossierError):
        save(desk.record, folder, desk.dossier, path.name, "parti = 1", "ines", seen=state(path))
    wrong = 'assessed_by = "A"\nthreat = { zed = 0.2 }'
    with pytest.raises(DossierError, match="unknown party"):
        save(desk.record, folder, desk.dossier, "preferences.toml", wrong, "ines", seen="none")
    assert path.read_text("utf-8") == text
    assert not (folder / "preferences.toml").exists()
    assert len(changes(desk.record, path.name)) == 2


def test_who_saves_second_is_told_who_was_first(folder: Path) -> None:
    """Nothing of the second is kept; the first stands."""
    desk = opened(folder, "2025-06-01")
    path, seen = folder / "dossier.toml", state(folder / "dossier.toml")
    save(desk.record, folder, desk.dossier, path.name, TOML.replace("Pay rise", "Pay"), "ines", seen=seen)
    with pytest.raises(OvertakenSettingsError, match="changed by ines meanwhile"):
        save(desk.record, folder, desk.dossier, path.name, TOML.replace("Pay rise", "Rise"), "ada", seen=seen)
    assert 'title = "Pay"' in path.read_text("utf-8")


def test_a_file_that_cannot_be_written_is_no_change(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Entry and file are one: neither without the other."""
    desk = opened(folder, "2025-06-01")
    path = folder / "dossier.toml"

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("verbale.app.changes.settings.replace_file", full)
    with pytest.raises(OSError, match="No space"):
        save(desk.record, folder, desk.dossier, path.name, TOML + "# x\n", "ines", seen=state(path))
    assert len(changes(desk.record, path.name)) == 1


def test_a_change_is_taken_back_by_another(folder: Path) -> None:
    """One after the other, down to the first; each is an entry that says what it takes back."""
    opened(folder, "2025-06-01").record.close()
    for old, new in CHANGES[:2]:
        edit(folder, old, new)
        opened(folder, "2025-06-02").record.close()
    desk = opened(folder, "2025-06-03")
    first, second, third = (entry.seq for entry in changes(desk.record, "dossier.toml"))
    with pytest.raises(RecordError, match=f"changed again after entry {second}: {UNKNOWN} changed it"):
        take_back(desk.record, folder, desk.dossier, second, "ines")
    take_back(desk.record, folder, desk.dossier, third, "ines", "too long")
    take_back(desk.record, folder, desk.dossier, second, "ines")
    assert (folder / "dossier.toml").read_text("utf-8") == TOML
    rows = changes(desk.record, "dossier.toml")
    assert [row.body["takes_back"] for row in rows] == [None, None, None, third, second]
    assert (rows[3].recorded_by, rows[3].body["reason"]) == ("hand:ines", "too long")
    with pytest.raises(RecordError, match=f"Entry {first} is the first"):
        take_back(desk.record, folder, desk.dossier, first, "ines")
    with pytest.raises(RecordError, match="is no change of the settings"):
        take_back(desk.record, folder, desk.dossier, 2, "ines")
    assert opened(folder, "2025-06-04").told == ()


def test_values_that_were_new_are_gone_when_taken_back(folder: Path) -> None:
    """And there again when that is taken back in turn."""
    opened(folder, "2025-06-01").record.close()
    path = folder / "preferences.toml"
    path.write_text(quay.PREFERENCES, "utf-8")
    desk = opened(folder, "2025-06-02")
    (came,) = changes(desk.record, path.name)
    gone = take_back(desk.record, folder, desk.dossier, came.seq, "ines")
    assert not path.exists()
    assert [change.lines[-1][0] for change in listed(desk.record, desk.reader())] == ["+", "+", "-"]
    take_back(desk.record, folder, desk.dossier, gone, "ines")
    assert path.read_text("utf-8") == quay.PREFERENCES


def test_changes_are_for_those_who_may_see_the_files(folder: Path) -> None:
    """With the lines that came and went; nobody else is told even how many there were."""
    opened(folder, "2025-06-01").record.close()
    edit(folder, "Pay rise", "Pay")
    desk = opened(folder, "2025-06-02")
    last = listed(desk.record, desk.reader())[-1]
    assert (last.added, last.removed, last.who) == (1, 1, UNKNOWN)
    assert '+title = "Pay"' in last.lines
    assert sees_settings(desk.reader())
    for low in (desk.reader(Marking("GREEN")), desk.reader(party="port")):
        assert not sees_settings(low)
        with pytest.raises(ClearanceError):
            listed(desk.record, low)


def test_a_folder_that_lags_behind_a_shared_record_is_told(folder: Path, tmp_path: Path) -> None:
    """Its file is left as it is and no change is recorded, until it is brought up to the record."""
    other = quay.begin(tmp_path / "copy", TOML)
    opened(folder, "2025-06-01").record.close()
    shared = opened(folder, "2025-06-01").record
    assert notice(shared, other, PROFILE) == ()
    edit(folder, "Pay rise", "Pay")
    assert notice(shared, folder, PROFILE) == ()
    (told,) = notice(shared, other, PROFILE)
    assert told.startswith("dossier.toml in this folder is older than the record's: unknown editor changed it")
    assert len(changes(shared, "dossier.toml")) == 2
    assert fetch(shared, other) == ["dossier.toml"]
    assert read_settings(other / "dossier.toml") == read_settings(folder / "dossier.toml")
    assert (fetch(shared, other), notice(shared, other, PROFILE)) == ([], ())
    shared.close()


def test_two_who_change_one_file_at_once_are_both_told(folder: Path, tmp_path: Path) -> None:
    """The later one when it is seen, the earlier one at the next look: each is named what the other did."""
    other = quay.begin(tmp_path / "copy", TOML)
    shared = opened(folder, "2025-06-01").record
    notice(shared, other, PROFILE)
    edit(folder, "Pay rise", "Pay")
    edit(other, "Pay rise", "Rise")
    assert notice(shared, folder, PROFILE) == ()
    (second,) = notice(shared, other, PROFILE)
    assert "was changed in this folder and, since you last opened it, by others" in second
    (first,) = notice(shared, folder, PROFILE)
    assert "older than the record's" in first
    assert notice(shared, other, PROFILE) == ()
    shared.close()
