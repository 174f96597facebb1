"""What we write, other programs read: the data package, the calendar, the annotations; and a whole record comes back with every link."""

import json
import warnings
from pathlib import Path

import pytest

from tests.examples import copied
from verbale.app import Workspace, open_folder
from verbale.app.redaction import redact
from verbale.app.rulings import rule
from verbale.cli.questions.watch import write_ics
from verbale.errors import RecordError
from verbale.model import Marking
from verbale.record import memory_record, verify
from verbale.record.exchange.json_lines import lines, take_in
from verbale.record.exchange.open_formats import annotations, package

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest.fixture(params=["wage-round", "european-security-2022"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Workspace:
    """Open an example with a record of its own."""
    copy = tmp_path / request.param
    copied(request.param, copy)
    return open_folder(copy)


def test_frictionless_accepts_the_package(desk: Workspace, tmp_path: Path) -> None:
    """Frictionless finds no fault in descriptor or tables, for a reader of everything and for one of nothing."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        frictionless = pytest.importorskip("frictionless", reason="a development dependency")
    for reader in (None, Marking("CLEAR")):
        for name, content in package(desk.view(reader=reader)).items():
            (tmp_path / name).write_text(content, encoding="utf-8", newline="")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            report = frictionless.validate(str(tmp_path / "datapackage.json"))
        assert report.valid, report.flatten(["type", "message"])
        assert report.stats["tasks"] == len(json.loads((tmp_path / "datapackage.json").read_text())["resources"]) > 0


def test_frictionless_would_find_a_fault(desk: Workspace, tmp_path: Path) -> None:
    """A row with a date that is none, or an id that is there twice, is not accepted."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        frictionless = pytest.importorskip("frictionless", reason="a development dependency")
    for name, content in package(desk.view()).items():
        (tmp_path / name).write_text(content, encoding="utf-8", newline="")
    head, first, *rest = (tmp_path / "acts.csv").read_text().split("\n")
    (tmp_path / "acts.csv").write_text("\n".join([head, first, first, *rest]))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid


def test_another_library_reads_the_calendar(desk: Workspace, tmp_path: Path) -> None:
    """Each open answer is a to-do with a beginning and words; the marking stands in the calendar's description."""
    icalendar = pytest.importorskip("icalendar", reason="a development dependency")
    play = desk.view()
    write_ics(tmp_path / "owed.ics", desk.dossier, play)
    read = icalendar.Calendar.from_ical((tmp_path / "owed.ics").read_bytes())
    todos = read.walk("VTODO")
    waiting = [row for row in play.obligations if row.closed is None and row.status != "withdrawn"]
    assert len(todos) == len(waiting) > 0
    assert all(str(todo["SUMMARY"]).startswith("Owed: ") and str(todo["UID"]) for todo in todos)
    assert len({str(todo["UID"]) for todo in todos}) == len(todos)
    assert str(read["X-WR-CALDESC"]) == play.marking.banner
    assert all(not item.errors for item in read.walk())


def test_every_selector_resolves(desk: Workspace) -> None:
    """By position and by quote, each annotation finds its words once they are looked for in the frozen text."""
    play = desk.view()
    for note in annotations(play):
        text = play.documents[note["target"]["source"].removeprefix("urn:sha256:")].text
        place, quote = note["target"]["selector"]
        assert text[place["start"] : place["end"]] == quote["exact"]
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert text.count(around) == 1 or text.find(around) >= 0


def test_rulings_redactions_and_markings_come_back(desk: Workspace) -> None:
    """The imported record has the same links and the same views for each reader."""
    acts = desk.view().acts
    rule(desk.record, acts[0].id, "accept", "an analyst", "seen", marking=Marking("AMBER"))
    rule(desk.record, acts[1].id, "reject", "an analyst", "not so")
    redact(desk.record, acts[2].id, "a clerk", "named a bystander")
    other = memory_record()
    take_in(other, lines(desk.record))
    assert other.tail() == desk.record.tail()
    assert verify(other).faults == ()
    again = Workspace(desk.dossier, other, desk.added)
    for mark in (None, Marking("CLEAR"), Marking("GREEN"), Marking("AMBER")):
        assert again.view(reader=mark) == desk.view(reader=mark)


@pytest.mark.parametrize("change", ["altered", "dropped", "doubled", "swapped", "text", "no JSON", "cut"])
def test_one_changed_line_takes_nothing_in(desk: Workspace, change: str) -> None:
    """Whatever was done to one line, the error names a line and the record stays empty."""
    rows = list(lines(desk.record))
    place = len(rows) // 2
    first = next(number for number, line in enumerate(rows) if json.loads(line)["kind"] == "document")
    row = json.loads(rows[first])
    changed = {
        "altered": [*rows[:place], rows[place].replace("a", "b", 1), *rows[place + 1 :]],
        "dropped": [*rows[:place], *rows[place + 1 :]],
        "doubled": [*rows[:place], rows[place], *rows[place:]],
        "swapped": [*rows[:place], rows[place + 1], rows[place], *rows[place + 2 :]],
        "text": [*rows[:first], json.dumps({**row, "text": row["text"] + " and more"}), *rows[first + 1 :]],
        "no JSON": [*rows[:place], "{" + rows[place], *rows[place + 1 :]],
        "cut": [*rows[:place], rows[place][:-20]],
    }[change]
    other = memory_record()
    with pytest.raises(RecordError, match=r"Line \d+") as caught:
        take_in(other, changed)
    assert "nothing was taken in" in str(caught.value).lower()
    assert other.tail()[0] == 0


def test_an_earlier_date_keeps_the_words_of_what_was_told_later(desk: Workspace) -> None:
    """What had happened by a day is shown with its quote, also when the document that tells it came out later."""
    every = desk.view()
    middle = every.acts[len(every.acts) // 2].happened
    play = desk.view(on=middle)
    assert {words.document for item in play.acts for words in item.act.evidence} <= set(play.documents)
    kept = [words for item in play.told for words in item.act.evidence if words.document in play.documents]
    assert len(list(annotations(play))) == len(kept) >= len(play.acts) > 0
    assert all(day <= middle for row in play.coverage for day in row.days)
