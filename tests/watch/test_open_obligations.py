"""The surprise of every open obligation, its record, and the reasons that excuse it."""

import datetime as dt
import math
from dataclasses import replace

import pytest

from tests.brief.conftest import ON, act, debt, document, playing
from verbale.dossier import Comparison, Dossier
from verbale.model import Hold, Kind, Obligation, Party, Pause, RecordedAct, Status, When
from verbale.watch.alert import Level
from verbale.watch.clocks.case_clocks import CaseClocks
from verbale.watch.clocks.open_clocks import open_clocks
from verbale.watch.context import WatchContext
from verbale.watch.open_obligations import (
    AnswerRecord,
    OpenObligation,
    excused,
    final_date,
    open_obligations,
    overdue_records,
    reasons,
)
from verbale.watch.stats.silence import AMBER, RED, prior_of

DAY = dt.timedelta(1)
YARDSTICK = Comparison(name="answers", source="invented", median=10.0)
DOSSIER = Dossier(
    title="Talks", ours="arda", parties=(Party("arda", "Arda"), Party("bel", "Bel")), comparisons=(YARDSTICK,)
)
PAPER = document("It answers later.", "2024-03-05", "paper.txt")


def context(*debts: Obligation, dossier: Dossier = DOSSIER, acts: tuple[RecordedAct, ...] = ()) -> WatchContext:
    """Return what the watch looks at."""
    return WatchContext(dossier, playing(obligations=debts, acts=acts))


def rows(*debts: Obligation, dossier: Dossier = DOSSIER) -> tuple[list[OpenObligation], CaseClocks]:
    """Return the open obligations with their surprise, and the clocks that say what is not known."""
    case = context(*debts, dossier=dossier)
    clocks = CaseClocks(case)
    return open_obligations(case, clocks, open_clocks(case, clocks))[0], clocks


def done(opened: str, closed: str, **more: object) -> Obligation:
    """Return an answer that was given."""
    return debt(
        "ports", opened, status=Status.ANSWERED, closed=dt.date.fromisoformat(closed), opened_by=f"q{opened}", **more
    )


def test_the_longer_the_silence_the_less_it_is_expected() -> None:
    """S falls with time, and a side that stalls is always the likelier to be silent so long."""
    found = [rows(debt("quota", (ON - dt.timedelta(days)).isoformat()))[0][0] for days in (5, 20, 80)]
    assert [row.sincere for row in found] == sorted((row.sincere for row in found), reverse=True)
    assert all(row.stalling > row.sincere for row in found)
    assert all(row.prior == prior_of(0, 1 - 1) for row in found)


def test_past_answers_count_but_not_later_ones() -> None:
    """Only those to requests made before this one; with the acts that answered."""
    quick = done("2024-01-01", "2024-01-03", closed_by="c1")
    late = done("2024-03-20", "2024-03-29", closed_by="c2")
    (row,), _ = rows(quick, debt("quota", "2024-03-10"), late)
    assert (row.past, row.past_acts) == (((2.0, True),), ("c1",))
    slow = done("2024-01-01", "2024-02-20", closed_by="c1")
    (other,), _ = rows(slow, debt("quota", "2024-03-10"), late)
    assert other.sincere > row.sincere


def test_without_a_class_or_a_deadline_nothing_is_worked_out() -> None:
    """And it is said of whom; a deadline of its own is enough."""
    bare = replace(DOSSIER, comparisons=())
    (row,), clocks = rows(debt("quota"), dossier=bare)
    assert math.isnan(row.sincere)
    assert row.level is Level.NONE
    assert list(clocks.limits) == [
        "No comparison class for answers of Bel to a proposal, and no deadline: no surprise worked out."
    ]
    (dated,), clocks = rows(debt("quota", deadline=dt.date(2024, 3, 5)), dossier=bare)
    assert dated.sincere < 0.5
    assert list(clocks.limits) == []


def test_names_of_the_figures() -> None:
    """Party and point, with a number where they stand twice; a request without a point goes by all."""
    found, _ = rows(debt("quota", "2024-03-01"), debt("quota", "2024-03-02"), debt("Salt Tax"), debt(""))
    assert [row.name for row in found] == ["bel.quota", "bel.quota.2", "bel.salt-tax", "bel.all"]


@pytest.mark.parametrize(
    ("sincere", "level"),
    [
        (math.nan, Level.NONE),
        (AMBER, Level.NONE),
        (AMBER - 1e-9, Level.AMBER),
        (RED, Level.AMBER),
        (RED - 1e-9, Level.RED),
    ],
)
def test_levels(sincere: float, level: Level) -> None:
    """Below the thresholds, not at them."""
    (row,), _ = rows(debt("quota"))
    assert replace(row, sincere=sincere).level is level


def test_a_record_without_the_request_itself() -> None:
    """It is not evidence about itself."""
    record = AnswerRecord({"a", "b", "c"}, {"a"})
    assert record.without("a") == prior_of(0, 2)
    assert record.without("b") == prior_of(1, 2)
    assert record.without("x") == prior_of(1, 3)


def overdue(*debts: Obligation) -> dict[str, tuple[set[str], set[str]]]:
    """Return each side's requests and those it was overdue on."""
    case = context(*debts)
    return {
        party: (record.requests, record.overdue) for party, record in overdue_records(case, CaseClocks(case)).items()
    }


def test_who_was_overdue() -> None:
    """After its last date, open or answered late; in time, on the day itself or without a date it was not."""
    late_open = debt("a", deadline=ON - DAY, opened_by="open")
    late_done = done("2024-03-02", "2024-03-20", deadline=dt.date(2024, 3, 19))
    on_time = done("2024-03-03", "2024-03-20", deadline=dt.date(2024, 3, 20))
    due_today = debt("b", deadline=ON, opened_by="today")
    undated = debt("c", opened_by="undated")
    theirs = debt("d", debtor="arda", creditor="bel", opened_by="theirs")
    assert overdue(late_open, late_done, on_time, due_today, undated, theirs) == {
        "bel": ({"open", "q2024-03-02", "q2024-03-03", "today", "undated"}, {"open", "q2024-03-02"}),
        "arda": ({"theirs"}, set()),
    }


def test_a_pause_excuses_while_it_lasts() -> None:
    """Then it has moved the date."""
    pause = Pause(dt.date(2024, 3, 10), None, "Easter")
    assert overdue(debt("a", deadline=dt.date(2024, 3, 15), opened_by="q", pauses=(pause,)))["bel"][1] == set()
    assert overdue(debt("a", deadline=dt.date(2024, 3, 15), opened_by="q", pauses=(replace(pause, credence=0.0),)))[
        "bel"
    ][1] == {"q"}


def test_the_last_date_that_anybody_gave() -> None:
    """A written deadline moves by credible pauses; a later promise counts instead; an earlier or open one does not."""
    due = dt.date(2024, 3, 15)
    item = debt("a", "2024-03-01", deadline=due)
    assert final_date(item, due, "act", ON) == (due, "act")
    paused = replace(
        item,
        pauses=(
            Pause(dt.date(2024, 3, 5), dt.date(2024, 3, 6), "x"),
            Pause(dt.date(2024, 3, 8), dt.date(2024, 3, 9), "y", credence=0.4),
        ),
    )
    assert final_date(paused, due, "act", ON) == (due + 2 * DAY, "act")
    assert final_date(paused, due, "a rule", ON) == (due, "a rule")

    def promised(text: str) -> Obligation:
        return replace(item, holds=(Hold("h", dt.date(2024, 3, 4), When.parse(text)),))

    assert final_date(promised("2024-03-20"), due, "act", ON) == (dt.date(2024, 3, 20), "promise")
    assert final_date(promised("2024-03-12"), due, "act", ON) == (due, "act")
    assert final_date(promised("2024-03-04"), due, "act", ON) == (due, "act")
    assert final_date(promised("2024-03-12/.."), due, "act", ON) == (due, "act")


def holding(reason: str, actor: str = "bel") -> RecordedAct:
    """Return a holding reply with or without a reason."""
    return act(PAPER, "It answers later", Kind.HOLD, actors=(actor,), reason=reason)


@pytest.mark.parametrize(
    ("reason", "promised", "on", "good"),
    [
        ("elections", None, ON, True),
        ("", None, ON, False),
        ("elections", "2024-04-20", ON, False),
        ("elections", "2024-03-05", ON, True),
        ("elections", None, dt.date(2024, 4, 14), True),
        ("elections", None, dt.date(2024, 4, 15), False),
    ],
)
def test_a_reason_without_a_date_is_good_for_thirty_days(
    reason: str, promised: str | None, on: dt.date, good: bool
) -> None:
    """From the reply or the date, whichever is later; with a date it is good up to that date, which has moved it."""
    known = holding(reason)
    item = debt("a", holds=(Hold(known.id, dt.date(2024, 3, 5), When.parse(promised) if promised else None),))
    assert excused(context(item, acts=(known,)), item, dt.date(2024, 3, 15), on) is good


def test_reasons_in_words() -> None:
    """Of pauses with their days and credence, and of holding replies that gave one."""
    given, silent = holding("elections"), holding("", "arda")
    case = context(acts=(given, silent))
    pauses = [
        Pause(dt.date(2024, 3, 5), dt.date(2024, 3, 6), "Easter", credence=0.5),
        Pause(dt.date(2024, 3, 8), None, "strike"),
    ]
    holds = [Hold(known.id, dt.date(2024, 3, 7)) for known in (given, silent)] + [Hold("gone", ON)]
    assert reasons(case, pauses, holds) == [
        "Easter (2024-03-05 to 2024-03-06, credence 0.5)",
        "strike (2024-03-08 to now, credence 1)",
        "elections (holding reply of 2024-03-07)",
    ]


def test_nothing_open() -> None:
    """No rows."""
    assert rows(done("2024-01-01", "2024-01-03"))[0] == []
