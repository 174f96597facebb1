"""What indicators look up: nothing later than the day, parties in order, weights as shares."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.brief.conftest import ON, act, debt, document, playing
from verbale.dossier import Dossier, parse
from verbale.model import Coverage, Kind, Measure, Modality, Party, Person, Point, Procedure, Session, StateOfPlay, When
from verbale.watch.context import WatchContext, slug, up_to_its_day

LATER = ON + dt.timedelta(1)
PAPER = document("They agreed on it.", "2024-03-02", "paper.txt")
DOSSIER = Dossier(
    title="Talks", ours="b", parties=(Party("a", "Alba", calendar="NO"), Party("b", "Bela", calendar="NO"), Party("z", "Zeta", at_table=False)),
    people=(Person("mara", "Mara", party="a"),),
    points=(Point("p", "Ports", weights={"a": 2.0, "b": 0.0}), Point("q", "Quota", weights={"a": 8.0}), Point("r", "Roads")),
)  # fmt: skip


def context(play: StateOfPlay | None = None, dossier: Dossier = DOSSIER) -> WatchContext:
    """Return what the watch looks at."""
    return WatchContext(dossier, play or playing())


def test_a_watch_of_a_day_knows_no_later_one() -> None:
    """Of every list; what happened on the day itself is in."""
    agreed = act(PAPER, "They agreed", Kind.AGREE, actors=("a",), points=("p",))
    parts = {
        "obligations": (debt("p", str(ON)), debt("q", str(LATER))),
        "sessions": (Session("s", ON, ()), Session("t", LATER, ())),
        "procedures": (Procedure("s", "resume", ON, ()), Procedure("t", "resume", LATER, ())),
        "measures": (Measure("m", ON, (), (), "", "x"), Measure("n", LATER, (), (), "", "x")),
        "acts": (replace(agreed, happened=ON), replace(agreed, happened=LATER)),
    }
    cut = up_to_its_day(playing(**parts))
    assert {name: getattr(cut, name) for name in parts} == {name: rows[:1] for name, rows in parts.items()}
    assert context(playing(**parts)).play.sessions == cut.sessions


def test_parties_at_the_table_or_those_who_owe() -> None:
    """Ours first; where the dossier names none, whoever owes or is owed, by name."""
    assert context().parties == ("b", "a")
    bare = Dossier(title="Talks")
    assert context(
        playing(obligations=(debt("p", debtor="y", creditor="x"), debt("q", debtor="x", creditor="w"))), bare
    ).parties == ("w", "x", "y")


def test_coverage_up_to_the_day() -> None:
    """Each day once, in order, none after the view; the last one seen later than a day."""
    rows = (Coverage("a", 3, (ON, LATER, ON - dt.timedelta(5), ON)),)
    case = context(playing(coverage=rows))
    assert case.coverage == {"a": (ON - dt.timedelta(5), ON)}
    assert case.last_seen("a", ON - dt.timedelta(1)) == ON
    assert case.last_seen("a", ON) is None
    assert case.last_seen("b", dt.date(2000, 1, 1)) is None


def test_written_deadlines_by_debtor_and_point() -> None:
    """When it was asked, and by when."""
    rows = (debt("p", "2024-03-01", deadline=ON), debt("p", "2024-03-05", deadline=LATER), debt("q"))
    assert context(playing(obligations=rows)).deadlines == {
        ("bel", "p"): [(dt.date(2024, 3, 1), ON), (dt.date(2024, 3, 5), LATER)]
    }


def test_the_first_day_on_which_a_point_was_agreed() -> None:
    """Only what was done; each point of an act."""
    first = act(PAPER, "They agreed", Kind.AGREE, actors=("a",), points=("p", "q"), when=When.parse("2024-03-02"))
    later = replace(first, happened=dt.date(2024, 3, 9))
    feared = act(PAPER, "They agreed", Kind.AGREE, actors=("a",), points=("r",), modality=Modality.FEARED)
    refused = act(PAPER, "They agreed", Kind.REFUSE, actors=("a",), points=("r",))
    assert context(playing(acts=(first, later, feared, refused))).agreed == {
        "p": dt.date(2024, 3, 2),
        "q": dt.date(2024, 3, 2),
    }


def test_when_the_talks_began() -> None:
    """The baseline; else the first thing on record; else the day itself."""
    known = act(PAPER, "They agreed", Kind.AGREE, actors=("a",))
    assert context(dossier=replace(DOSSIER, baseline=dt.date(2020, 1, 1))).start == dt.date(2020, 1, 1)
    assert context(playing(acts=(known,), obligations=(debt("p", "2024-02-01"),))).start == dt.date(2024, 2, 1)
    assert context(playing(acts=(known,))).start == dt.date(2024, 3, 2)
    assert context().start == ON


def test_weights_are_shares_of_the_heaviest() -> None:
    """The mean share for a point without one; 1 where nothing is weighed."""
    case = context()
    assert [case.weight(point, "a") for point in ("q", "p", "r", "a topic")] == [1.0, 0.25, 0.625, 0.625]
    assert [case.weight(point, "b") for point in ("p", "r")] == [1.0, 1.0]
    assert case.weight("p", "zed") == 1.0


def test_names_and_titles() -> None:
    """Of parties, people and points; words of nobody known stay."""
    case = context()
    assert [case.name(name) for name in ("a", "mara", "zed")] == ["Alba", "Mara", "zed"]
    assert [case.title(name) for name in ("p", "salt")] == ["Ports", "salt"]
    assert (case.names(("a", "zed")), case.names(())) == ("Alba, zed", "nobody named")


def test_parties_with_the_same_days_share_a_calendar() -> None:
    """Unless one has days of its own."""
    case = context()
    assert case.calendar("a") is case.calendar("b")
    assert case.calendar("a") is case.calendar("a")
    assert case.calendar("z") is not case.calendar("a")
    own = parse('title = "x"\n[[holiday]]\ncalendar = "NO"\nsince = 2024-03-15\nname = "Fishing day"').holidays
    extra = context(dossier=replace(DOSSIER, holidays=own))
    assert dt.date(2024, 3, 15) in extra.calendar("a").extra


def test_acts_by_name() -> None:
    """Those that count, up to the day."""
    known = act(PAPER, "They agreed", Kind.AGREE, actors=("a",))
    assert context(playing(acts=(known,))).acts == {known.id: known}


@pytest.mark.parametrize(
    ("text", "made"),
    [("Salt  Tax!", "salt-tax"), ("p1.x_y", "p1.x_y"), ("", "all"), ("—", "all"), ("-a-", "a"), ("x" * 70, "x" * 60)],
)
def test_words_as_part_of_a_name(text: str, made: str) -> None:
    """Lower-case, without signs, not too long."""
    assert slug(text) == made
