"""What every database must do alike: a file, memory and PostgreSQL pass the same tests."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.record.conftest import note
from verbale.app import add_files
from verbale.app.redaction import redact
from verbale.app.rulings import rule
from verbale.app.workspace import waiting_files
from verbale.cli.upkeep.rebuild import views
from verbale.dossier import Dossier, load
from verbale.errors import RecordError
from verbale.model import Marking
from verbale.model.encode import canonical
from verbale.record import Record, memory_record, verify
from verbale.record.entries import Draft, EntryKind
from verbale.record.exchange.json_lines import lines, take_in
from verbale.record.integrity import verify as verifying
from verbale.state import state_of_play
from verbale.state.search.full_text import search

EXAMPLE = Path(__file__).parents[3] / "examples" / "wage-round"
ON = dt.date(2030, 1, 1)
Make = Callable[[], Record]


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    """Return the wage round's settings."""
    return load(EXAMPLE)


@pytest.fixture(scope="module")
def exported(dossier: Dossier) -> list[str]:
    """Return the record of the wage round as JSON Lines, read once for all tests."""
    record = memory_record()
    add_files(dossier, record, waiting_files(EXAMPLE))
    return list(lines(record))


@pytest.fixture
def filled(record: Record, exported: list[str]) -> Record:
    """Return a record with the documents of the wage round."""
    take_in(record, exported)
    return record


def digest(dossier: Dossier, record: Record, known: dt.date | None = None, reader: Marking | None = None) -> str:
    """Return every view as one text."""
    return canonical(views(state_of_play(dossier, record, ON, known, reader)))


def test_entries_come_back_as_they_went_in(record: Record) -> None:
    """Numbers rise by one, bodies and their letters are kept, the chain ends with the last link."""
    body = {"words": '“Нет”, été, 𝄞, \\ and "\n', "list": [1, None, 0.5, True], "tab": "\t"}
    assert record.append([note("a", body), note("b")], "an analyst") == [1, 2]
    assert record.append([note("c")], "somebody else") == [3]
    entries = list(record.entries())
    assert [(entry.seq, entry.subject, entry.recorded_by) for entry in entries] == [
        (1, "a", "an analyst"), (2, "b", "an analyst"), (3, "c", "somebody else"),
    ]  # fmt: skip
    assert entries[0].body == body
    assert record.tail() == (3, entries[-1].link)
    assert verify(record).faults == ()


def test_what_was_known_by_a_day(record: Record) -> None:
    """Entries of later days are left out; those of the day itself are in."""
    record.append([note("a", day=1), note("b", day=2), note("c", day=3)], "an analyst")
    assert [entry.subject for entry in record.entries(dt.date(2024, 1, 2))] == ["a", "b"]
    assert list(record.entries(dt.date(2023, 12, 31))) == []


def test_nothing_and_long_things(record: Record) -> None:
    """An empty append does nothing; names and markings of any length are kept."""
    assert record.append([], "an analyst") == []
    marked = Draft(EntryKind.SOURCE, "s" * 300, {}, dt.date(2024, 1, 1), "TLP:AMBER caveat " + "x" * 500)
    record.append([marked], "n" * 300)
    entry = next(record.entries())
    assert (len(entry.subject), len(entry.marking), len(entry.recorded_by)) == (300, 517, 300)


def test_an_append_is_all_or_nothing(record: Record) -> None:
    """A document without its text stops the whole call; the chain goes on as if it had not been."""
    record.append([note("a")], "an analyst")
    broken = Draft(EntryKind.DOCUMENT, "d", {"text_sha256": ""}, dt.date(2024, 1, 1), "TLP:CLEAR")
    with pytest.raises(KeyError):
        record.append([note("b"), broken], "an analyst", {})
    assert record.append([note("c")], "an analyst") == [2]
    assert verify(record).faults == ()


def test_the_time_of_recording_never_goes_back(record: Record) -> None:
    """A writer whose clock is an hour slow records at the time of the entry before, not earlier."""
    now = dt.datetime(2024, 5, 1, 12, tzinfo=dt.UTC)
    quick, slow = (Record(record.engine, "", clock=lambda at=at: at) for at in (now, now - dt.timedelta(hours=1)))
    quick.append([note("a")], "quick")
    slow.append([note("b")], "slow")
    Record(record.engine, "", clock=lambda: now + dt.timedelta(seconds=1)).append([note("c")], "quick")
    times = [entry.recorded_at for entry in record.entries()]
    assert times == sorted(times)
    assert times[0] == times[1] < times[2]
    assert verify(record).faults == ()


def test_documents_and_their_files(record: Record, dossier: Dossier) -> None:
    """Texts are there by id, files are known by their stamp and not read again, histories are in order."""
    files = waiting_files(EXAMPLE)
    assert len(add_files(dossier, record, files).new) == len(files)
    assert add_files(dossier, record, files).new == []
    texts = record.texts()
    assert {record.stamped(path) for path in files} == set(texts)
    name = next(iter(texts))
    assert record.has(name)
    assert not record.has("0" * 64)
    assert record.texts([name]) == {name: texts[name]}
    assert [entry.kind for entry in record.history(name)] == ["document"]


def test_views_are_equal_on_every_database(filled: Record, dossier: Dossier) -> None:
    """At every known day, for every reader, the state of play is that of the plain list in memory."""
    other = memory_record()
    take_in(other, lines(filled))
    days = {entry.known for entry in filled.entries()}
    assert len(days) > 1
    for known in (None, *sorted(days)):
        assert digest(dossier, filled, known) == digest(dossier, other, known)
    for level in ("CLEAR", "GREEN"):
        assert digest(dossier, filled, None, Marking(level)) == digest(dossier, other, None, Marking(level))


def test_links_survive_the_way_out_and_in(filled: Record, make: Make, dossier: Dossier) -> None:
    """Out to JSON Lines and into an empty record of the same kind: same links, same views, rulings and tombstones included."""
    acts = state_of_play(dossier, filled, ON).acts
    rule(filled, acts[1].id, "accept", "an analyst")
    redact(filled, acts[0].id, "an analyst", "a private name")
    exported = list(lines(filled))
    other = make()
    take_in(other, exported)
    assert other.tail() == filled.tail()
    assert list(lines(other)) == exported
    assert digest(dossier, other) == digest(dossier, filled)
    assert verify(other).faults == ()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda rows: [*rows[:700], rows[700][:-9], *rows[701:]], "Line 701 is no entry in JSON"),
        (
            lambda rows: [*rows[:650], rows[650].replace('"known":"2024', '"known":"2025'), *rows[651:]],
            "Line 651 is not as",
        ),
        (lambda rows: [*rows[:600], *rows[601:]], "Line 601 is not as"),
        (lambda rows: [*rows[:600], rows[600].replace("s600", "\\ud800"), *rows[601:]], "Line 601 is not as"),
    ],
)
def test_a_long_import_is_all_or_nothing(make: Make, change: Callable[[list[str]], list[str]], said: str) -> None:
    """Lines go in some at a time; one that is altered far down takes all of them back."""
    source, other = make(), make()
    source.append([note(f"s{number}") for number in range(1200)], "an analyst")
    with pytest.raises(RecordError, match=said):
        take_in(other, change(list(lines(source))))
    assert other.tail()[0] == 0
    assert take_in(other, lines(source)) == 1200
    assert other.tail() == source.tail()


def test_rulings_count_from_their_day(filled: Record, dossier: Dossier) -> None:
    """A rejected act is gone now, and still there for whoever asks what was known the day before."""
    act = state_of_play(dossier, filled, ON).acts[0]
    before = digest(dossier, filled, dt.date(2029, 1, 1))
    rule(filled, act.id, "reject", "an analyst", "misread")
    assert state_of_play(dossier, filled, ON).act(act.id) is None
    yesterday = dt.datetime.now(dt.UTC).date() - dt.timedelta(days=1)
    assert state_of_play(dossier, filled, ON, yesterday).act(act.id) is not None
    assert digest(dossier, filled, dt.date(2029, 1, 1)) != before


def test_a_redaction_takes_the_words_out(filled: Record, dossier: Dossier) -> None:
    """No table holds the words of a redacted document any more, and the chain still verifies."""
    play = state_of_play(dossier, filled, ON)
    document = play.acts[0].act.evidence[0].document
    quotes = [item.act.evidence[0].exact for item in play.acts if item.act.evidence[0].document == document]
    text = play.documents[document].text
    redact(filled, document, "an analyst", "withdrawn")
    with filled.engine.connect() as connection:
        names = sa.inspect(connection).get_table_names()
        rows = [str(tuple(row)) for name in names for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"')]  # noqa: S608  # names of the schema
    assert quotes
    assert not [row for row in rows for words in (text[:60], *quotes) if words in row]
    assert verify(filled).faults == ()


def test_a_redaction_is_all_or_nothing(filled: Record, dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken off in the middle, it leaves neither a tombstone nor an empty entry."""
    before, act = list(lines(filled)), state_of_play(dossier, filled, ON).acts[0]
    monkeypatch.setattr("verbale.app.redaction.forget", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        redact(filled, act.id, "an analyst", "a private name")
    assert list(lines(filled)) == before


def test_a_search_finds_the_same(filled: Record, dossier: Dossier) -> None:
    """Hits are those of the list in memory, in the same order."""
    other = memory_record()
    take_in(other, lines(filled))
    for words in ("offering", "union strike", "pay", "zebra"):
        found = [list(search(state_of_play(dossier, one, ON), words)) for one in (filled, other)]
        assert found[0] == found[1]
    assert list(search(state_of_play(dossier, filled, ON), "pay"))


def test_a_long_record_is_checked_by_two(filled: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """The helper sees the same moment of the database, whatever is appended before it begins."""
    alone = verify(filled)
    for name, value in {"LONG": 1, "SHARE": 0.5}.items():
        monkeypatch.setattr(verifying, name, value)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    start, told = verifying._helper, []

    def starting(record: Record, connection: sa.Connection, last: int) -> object:
        told.append(start(record, connection, last))
        if connection.dialect.name == "postgresql":
            record.append([note("meanwhile")], "somebody")
        return told[0]

    monkeypatch.setattr(verifying, "_helper", starting)
    assert verify(filled) == alone
    assert [helper.returncode for helper in told if helper] == ([] if str(filled.address) == "memory" else [0])


REFUSED = (
    "DELETE FROM entry", "DELETE FROM document", "DELETE FROM evidence",
    "UPDATE entry SET body = '{}'", "UPDATE entry SET body = '', salt = '', link = 'x'", "UPDATE entry SET known = '2000-01-01'",
    "UPDATE document SET text = 'x'", "UPDATE document SET text = '', id = 'x'", "UPDATE evidence SET exact = 'x'",
    "UPDATE evidence SET exact = '', document = 'x'",
)  # fmt: skip


@pytest.mark.parametrize("statement", REFUSED)
def test_the_database_refuses_changes(filled: Record, statement: str) -> None:
    """The truth is append-only for everybody who uses the database as it is."""
    before = filled.tail()
    with (
        pytest.raises((sa.exc.DBAPIError, RecordError), match="append-only"),
        filled.engine.execution_options(write=True).begin() as connection,
    ):
        connection.exec_driver_sql(statement)
    assert filled.tail() == before
    assert verify(filled).faults == ()


CHANGES = {
    "UPDATE document SET text = replace(text, 'the', 'teh')": "text of document",
    "UPDATE entry SET recorded_at = '2000-01-01T00:00:00+00:00' WHERE seq = 3": "entry 3",
    "UPDATE entry SET marking = 'TLP:CLEAR' WHERE seq = 2": "entry 2",
    "UPDATE entry SET body = replace(body, 'negative', 'positive')": "is not what was recorded",
    "UPDATE evidence SET exact = exact || 'x'": "are not those recorded",
    "DELETE FROM evidence WHERE number = 0": "are not those recorded",
    "INSERT INTO evidence VALUES (1, 7, 'd', 0, 1, 'x', 'TLP:CLEAR')": "entry 1 are not those recorded",
    "INSERT INTO evidence VALUES (9999, 7, 'd', 0, 1, 'x', 'TLP:CLEAR')": "belong to nothing",
    "DELETE FROM entry WHERE seq = 5": "entry 5 is missing",
    "UPDATE entry SET link = digest WHERE seq = 4": "chain breaks at entry 4",
    "DELETE FROM document WHERE seq = 1": "is missing",
    "UPDATE entry SET body = '', salt = '' WHERE seq = 2": "entry 2",
}


@pytest.mark.parametrize("change", CHANGES)
def test_whoever_gets_past_the_triggers_is_found(filled: Record, change: str) -> None:
    """An owner of the database can switch triggers off; what they change is named."""
    with filled.engine.execution_options(write=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        else:
            for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").all():
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        assert connection.exec_driver_sql(change).rowcount
    assert any(CHANGES[change] in fault for fault in verify(filled).faults), verify(filled).faults
