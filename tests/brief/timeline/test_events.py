"""Events on the line of time: what happened, on whose line; what was only said, feared or has no day is none."""

import datetime as dt
from dataclasses import replace

from tests.brief.conftest import act, playing
from verbale.brief.context import BriefContext
from verbale.brief.timeline.events import TALKS_LANE, Event, Sort, events, undated, words
from verbale.dossier import Dossier
from verbale.model import Document, Kind, Modality, StateOfPlay


def test_the_invented_talks(dossier: Dossier, play: StateOfPlay) -> None:
    """In order; the fear is no event."""
    found = events(dossier, play)
    assert [(one.day.isoformat(), str(one.sort), one.lanes) for one in found] == [
        ("2024-03-01", "proposal or request", ("arda",)),
        ("2024-03-20", "answer", ("bel",)),
        ("2024-03-20", "answer", ("bel",)),
    ]


def test_what_is_of_all_stands_on_the_line_of_the_talks(dossier: Dossier, documents: list[Document]) -> None:
    """A session, a change of procedure, and what nobody is named for."""
    made = [
        act(documents[0], "Arda proposed", Kind.MEET, actors=("arda", "bel")),
        act(documents[0], "Arda", Kind.SUSPEND, actors=("bel",)),
        act(documents[0], "Bel fears", Kind.MEASURE),
    ]
    found = events(dossier, playing(acts=tuple(made)))
    assert {one.lanes for one in found} == {(TALKS_LANE,)}
    assert {one.sort for one in found} == {Sort.SESSION, Sort.PROCEDURE, Sort.MEASURE}


def test_what_did_not_happen_is_no_event(dossier: Dossier, documents: list[Document]) -> None:
    """Asked for, feared, denied, not done; a conditional offer was made, a measure announced is one of its own sort."""
    made = {
        modality: act(documents[0], "Arda proposed to Bel", Kind.MEASURE, actors=("arda",), modality=modality)
        for modality in Modality
    }
    found = {one.item.act.modality: one.sort for one in events(dossier, playing(acts=tuple(made.values())))}
    assert found == {
        Modality.DONE: Sort.MEASURE, Modality.CONDITIONAL: Sort.MEASURE, Modality.INTENDED: Sort.AHEAD,
    }  # fmt: skip


def test_without_a_day_it_is_counted(dossier: Dossier, play: StateOfPlay) -> None:
    """And drawn nowhere."""
    bare = replace(play, acts=tuple(replace(item, dated=False) for item in play.acts))
    assert events(dossier, bare) == ()
    assert undated(bare) == 3
    assert undated(play) == 0


def test_a_measure_is_told_in_its_own_words(case: BriefContext, documents: list[Document]) -> None:
    """Since "took a measure" says nothing; the others as everywhere."""
    item = act(documents[0], "Bel fears a closure of the strait", Kind.MEASURE, actors=("bel",))
    assert (
        words(case, Event(dt.date(2024, 3, 1), Sort.MEASURE, ("bel",), item))
        == "The Bel Republic: “Bel fears a closure of the strait”"
    )
    assert words(case, Event(dt.date(2024, 3, 1), Sort.MEASURE, (), item)).startswith("Nobody named: ")
    first = events(case.dossier, case.play)[0]
    assert words(case, first).startswith("Arda made proposals to the Bel Republic on Quota for cod")


def test_a_session_that_is_told_twice_is_one(dossier: Dossier, documents: list[Document]) -> None:
    """Of the same sides, day and points; another day or another side is another."""
    one = act(documents[0], "Arda proposed to Bel", Kind.MEET, actors=("arda", "bel"))
    again = act(documents[0], "Arda proposed", Kind.MEET, actors=("bel", "arda"))
    later = replace(again, happened=one.happened + dt.timedelta(days=1))
    alone = act(documents[0], "Arda", Kind.MEET, actors=("arda",))
    found = events(dossier, playing(acts=(one, again, later, alone)))
    joint = [(event.day, event.also) for event in found if len(event.sides) == 2]
    assert joint == [(one.happened, (again,)), (later.happened, ())]
    assert [(event.sides, event.also) for event in found if len(event.sides) == 1] == [(("arda",), ())]
