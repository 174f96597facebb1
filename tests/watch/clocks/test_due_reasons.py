"""Due reasons as pauses: from the dossier, and from talks suspended for a reason."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

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
