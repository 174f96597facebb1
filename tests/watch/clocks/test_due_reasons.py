"""Due reasons as pauses: from the dossier, and from talks suspended for a reason."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from verbale.model import Pause, When
from verbale.watch.clocks.due_reasons import suspensions, with_reasons
from verbale.watch.context import WatchContext

D = dt.date
SUSPENDED = '[[procedure]]\nkind = "suspend"\nday = 2023-11-22\nparties = ["borea"]\nreason = "an invented flood"\n'


def test_a_suspension_with_a_reason_pauses(scenario: Callable[[str], Any], small: str) -> None:
    """One side's own counts half, a joint one whole; without a reason it pauses nothing."""
    case = scenario(small + SUSPENDED)
    ((pause,),) = [item.pauses for item in WatchContext(case.dossier, case.play).play.obligations]
    assert (pause.since, pause.until, pause.credence) == (D(2023, 11, 22), D(2023, 12, 22), 0.5)
    joint = scenario(small + SUSPENDED.replace('["borea"]', '["alba", "borea"]'))
    assert WatchContext(joint.dossier, joint.play).play.obligations[0].pauses[0].credence == pytest.approx(1.0)
    bare = scenario(small + SUSPENDED.replace('reason = "an invented flood"\n', ""))
    assert not WatchContext(bare.dossier, bare.play).play.obligations[0].pauses


def test_a_resumption_ends_it(scenario: Callable[[str], Any], small: str) -> None:
    """The next resumption ends the pause."""
    case = scenario(small + SUSPENDED + '[[procedure]]\nkind = "resume"\nday = 2023-11-25\nparties = ["borea"]\n')
    assert WatchContext(case.dossier, case.play).play.obligations[0].pauses[0].until == D(2023, 11, 25)


def test_a_reason_of_the_dossier_counts_once(scenario: Callable[[str], Any], small: str) -> None:
    """What the record already carries is not added again."""
    place = '[[comparison]]\nname = "requests'
    reason = '[[due_reason]]\ndebtor = "borea"\nsince = 2023-11-22\nuntil = 2023-11-24\nreason = "an invented flood"\n'
    case = scenario(small.replace(place, reason + place, 1))
    once = WatchContext(case.dossier, case.play)
    assert [pause.until for pause in once.play.obligations[0].pauses] == [D(2023, 11, 24)]
    assert WatchContext(case.dossier, once.play).play.obligations == once.play.obligations


def reasons(case: Any) -> list[tuple[dt.date, dt.date | None, str, float]]:
    """Return the pauses of the case's debt."""
    (item,) = WatchContext(case.dossier, case.play).play.obligations
    return [(pause.since, pause.until, pause.reason, pause.credence) for pause in item.pauses]


def test_a_reason_of_the_dossier_is_whole(scenario: Callable[[str], Any], small: str) -> None:
    """Days, words, category, who caused and agreed, credence; only of its debtor and its point."""
    place = '[[comparison]]\nname = "requests'
    row = '[[due_reason]]\ndebtor = "borea"\nsince = 2023-11-22\nreason = "a storm"\n'
    more = 'until = 2023-11-24\ncategory = "procedure"\ncaused_by = ["alba"]\nagreed_by = ["borea"]\ncredence = 0.6\npoint = "fish"\n'
    case = scenario(small.replace(place, row + more + place, 1))
    (item,) = WatchContext(case.dossier, case.play).play.obligations
    assert item.pauses == (Pause(D(2023, 11, 22), D(2023, 11, 24), "a storm", "procedure", ("alba",), ("borea",), 0.6),)
    for other in (row.replace("borea", "alba"), row + 'point = "ports"\n'):
        assert reasons(scenario(small.replace(place, other + place, 1))) == []
    assert len(reasons(scenario(small.replace(place, row + place, 1)))) == 1


def test_a_suspension_names_its_sides_and_its_act(scenario: Callable[[str], Any], small: str) -> None:
    """It is procedure, caused by who suspended; of talks of others it excuses nothing, of nobody named everybody."""
    case = scenario(small + SUSPENDED)
    (item,) = WatchContext(case.dossier, case.play).play.obligations
    assert item.pauses == (
        Pause(D(2023, 11, 22), D(2023, 12, 22), "an invented flood", "procedure", ("borea",), (), 0.5, "r0"),
    )
    assert reasons(scenario(small + SUSPENDED.replace('["borea"]', '["celta"]'))) == []
    assert len(reasons(scenario(small + SUSPENDED.replace('["borea"]', "[]")))) == 1
    assert len(reasons(scenario(small + SUSPENDED.replace('["borea"]', '["alba"]')))) == 1


def test_only_a_later_resumption_ends_it(scenario: Callable[[str], Any], small: str) -> None:
    """The first one after it; one of its own day or before does not; other procedure neither."""

    def step(kind: str, day: str) -> str:
        return f'[[procedure]]\nkind = "{kind}"\nday = {day}\nparties = ["borea"]\n'

    text = small + SUSPENDED + step("resume", "2023-11-22") + step("postpone", "2023-11-23")
    assert reasons(scenario(text))[0][1] == D(2023, 12, 22)
    text += step("resume", "2023-11-28") + step("resume", "2023-11-26")
    assert reasons(scenario(text))[0][1] == D(2023, 11, 26)
    assert reasons(scenario(small + SUSPENDED.replace("suspend", "postpone"))) == []


def test_dates_in_the_words_count_before_all(scenario: Callable[[str], Any], small: str) -> None:
    """Where they are a stretch with both ends; a single day or an open end says nothing of how long."""
    act = '[[act]]\nid = "r0"\nkind = "suspend"\nactors = ["borea"]\nday = 2023-11-22\n'
    case = scenario(small + SUSPENDED + act)
    found = {}
    for text in ("2023-11-21/2023-11-30", "2023-11-22", "2023-11-21/..", "../2023-11-30"):
        acts = tuple(replace(known, act=replace(known.act, when=When.parse(text))) for known in case.play.acts)
        (item,) = WatchContext(case.dossier, replace(case.play, acts=acts)).play.obligations
        found[text] = (item.pauses[0].since, item.pauses[0].until)
    plain = (D(2023, 11, 22), D(2023, 12, 22))
    assert found == {
        "2023-11-21/2023-11-30": (D(2023, 11, 21), D(2023, 11, 30)),
        "2023-11-22": plain, "2023-11-21/..": plain, "../2023-11-30": plain,
    }  # fmt: skip


def test_a_suspension_that_is_over_excuses_nothing(scenario: Callable[[str], Any], small: str) -> None:
    """One that ended before the request; one that ended on its day is kept."""
    old = SUSPENDED.replace("2023-11-22", "2023-10-20")
    assert reasons(scenario(small + old)) == []
    assert len(reasons(scenario(small + SUSPENDED.replace("2023-11-22", "2023-10-21")))) == 1


@pytest.mark.parametrize(
    ("since", "until", "credence", "kept"),
    [
        ("2023-11-22", "2023-12-22", 0.5, 1), ("2023-11-20", "2023-12-30", 1.0, 1), ("2023-11-22", "2023-12-21", 1.0, 2),
        ("2023-11-23", "2023-12-22", 1.0, 2), ("2023-11-22", "2023-12-22", 0.4, 2), ("2023-11-22", "", 0.5, 1),
    ],
)  # fmt: skip
def test_a_suspension_within_a_better_reason_counts_once(
    scenario: Callable[[str], Any], small: str, since: str, until: str, credence: float, kept: int
) -> None:
    """Where the dossier excuses all of its days, and is believed as much; an open end excuses all that follow."""
    place = '[[comparison]]\nname = "requests'
    end = f"until = {until}\n" if until else ""
    row = f'[[due_reason]]\ndebtor = "borea"\nsince = {since}\n{end}reason = "a storm"\ncredence = {credence}\n'
    assert len(reasons(scenario(small.replace(place, row + place, 1) + SUSPENDED))) == kept


def test_without_reasons_nothing_changes(scenario: Callable[[str], Any], small: str) -> None:
    """The debts are the very ones of the state of play."""
    case = scenario(small)
    assert with_reasons(case.play, ()) is case.play.obligations
    assert suspensions(case.play) == []
    other = scenario(small + SUSPENDED.replace('["borea"]', '["celta"]'))
    assert with_reasons(other.play, ())[0] is other.play.obligations[0]
