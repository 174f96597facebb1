"""One sentence on what changed since an earlier day."""

import datetime as dt
from dataclasses import replace

from tests.brief.conftest import looked
from verbale.brief.context import BriefContext
from verbale.brief.sections.changes import changes
from verbale.dossier import Dossier
from verbale.model import StateOfPlay


def test_stances_that_moved_and_acts_that_are_new(case: BriefContext) -> None:
    """Counted, with the latest day, and each move by its new word; the words of the moves are cited."""
    said = changes(case)
    assert said is not None
    assert said.text == (
        "Since 10 March 2024: 2 new acts, the latest of 20 Mar 2024; the Bel Republic now “open” on Catch data "
        "and the Bel Republic now “refuses” on Quota for cod."
    )
    assert [item.evidence.exact for item in said.citations if item.evidence] == [
        "called the exchange of <b>catch data</b> useful",
        "Bel refused the quota for cod",
    ]


def test_a_new_act_without_a_move_is_counted_alone(dossier: Dossier, play: StateOfPlay) -> None:
    """An act that moves no stance is new all the same, and is what is cited."""
    before = replace(play, acts=play.acts[:-1])
    said = changes(looked(dossier, play, before=before))
    assert said is not None
    assert said.text == f"Since 30 March 2024: 1 new act, the latest of {play.acts[-1].happened:%d %b %Y}."
    assert [item.act for item in said.citations] == [play.acts[-1].id]


def test_nothing_new_is_said(dossier: Dossier, play: StateOfPlay) -> None:
    """The same acts on both days: one line, with both counts behind it."""
    said = changes(looked(dossier, play, before=play))
    assert said is not None
    assert said.text == "Since 30 March 2024: nothing new."
    figure = said.citations[0].figure
    assert figure is not None
    assert figure.steps == ("4 acts in view on 2024-03-30, 4 on 2024-03-30.",)


def test_without_an_earlier_day_there_is_nothing_to_tell(dossier: Dossier, play: StateOfPlay) -> None:
    """No line at all."""
    assert changes(looked(dossier, play)) is None


def test_the_day_on_which_an_undated_act_was_read_in_is_no_day_of_it(dossier: Dossier, play: StateOfPlay) -> None:
    """Alone or beside dated ones."""
    bare = tuple(replace(item, dated=False, happened=dt.date(2031, 1, 1)) for item in play.acts[-1:])
    said = changes(
        looked(dossier, replace(play, acts=(*play.acts[:-1], *bare)), before=replace(play, acts=play.acts[:-1]))
    )
    assert said is not None
    assert said.text == "Since 30 March 2024: 1 new act, undated."
    both = changes(looked(dossier, replace(play, acts=(*play.acts[:-1], *bare)), before=replace(play, acts=())))
    assert both is not None
    assert "2031" not in both.text
    none = tuple(replace(item, dated=False) for item in play.acts)
    every = changes(looked(dossier, replace(play, acts=none), before=replace(play, acts=())))
    assert every is not None
    assert every.text.startswith("Since 30 March 2024: 4 new acts, all undated")


def test_what_was_done_before_and_only_told_since_is_no_move_of_these_days(dossier: Dossier, play: StateOfPlay) -> None:
    """A refusal of 20 March that a view of 30 March did not know yet keeps its own day."""
    said = changes(looked(dossier, play, before=replace(play, acts=play.acts[:2], positions=())))
    assert said is not None
    assert "the Bel Republic “open” on Catch data (20 March 2024, reported since)" in said.text
    assert "now “" not in said.text
