"""P13: what is said of the text on the table, and that it never raises an alert."""

import datetime as dt

from verbale.dossier import parse
from verbale.model import Marking, StateOfPlay
from verbale.text.versions.course import Course
from verbale.text.versions.movement import Movement
from verbale.watch import watch
from verbale.watch.indicators.p13_text import figures, told

TALKS = """
title = "Talks"
[[party]]
id = "arda"
name = "Arda"
[[party]]
id = "bel"
name = "Bel"
"""


def course(*steps: tuple[int, int], brackets: tuple[int, ...], still: tuple[tuple[str, int], ...] = ()) -> Course:
    """Return a course with these words cleaned and opened in each step."""
    count = len(brackets)
    made = tuple(Movement(cleaned, opened, 0) for cleaned, opened in steps)
    return Course(
        tuple(f"L.{one}" for one in range(1, count + 1)), (None,) * count, brackets, (0.5,) * count, made, still
    )


def test_which_way_it_moved() -> None:
    """Fewer, more or as many brackets, and the words that changed sides; only a loss is called one."""
    assert "3 fewer than in the version before" in told(course((9, 2), brackets=(5, 2)))
    assert "moved back" not in told(course((9, 2), brackets=(5, 2)))
    assert "1 more than in the version before" in told(course((1, 4), brackets=(5, 6)))
    assert told(course((1, 4), brackets=(5, 6))).endswith("4 clean words were opened again: the text moved back.")
    assert "as many as in the version before" in told(course((0, 0), brackets=(5, 5)))
    assert "one version is in view" in told(course(brackets=(5,)))


def test_a_figure_for_the_text_and_one_for_each_article_that_stands_still() -> None:
    """The value is net words over the last steps; a still article comes with its versions."""
    found = figures(course((9, 2), (0, 3), brackets=(5, 2, 3), still=(("2 REST", 3),)))
    assert [(one.id, one.value) for one in found] == [("p13.text", 4.0), ("p13.still.1", 3.0)]
    assert found[0].steps[-1] == "net over the last 2 steps: 4"
    assert found[1].text == "Nothing has moved in 2 REST for 3 versions."
    assert found[1].steps == ("version 1: L.1", "version 2: L.2", "version 3: L.3")


def test_no_alert_and_nothing_without_a_text() -> None:
    """A text that moves back is shown and alerts nobody; without drafts there is no figure."""
    dossier = parse(TALKS)
    play = StateOfPlay(on=dt.date(2031, 5, 1), known=None, clearance=Marking("RED"), marking=Marking())
    found = watch(dossier, play, course=course((0, 50), brackets=(5, 9)))
    assert "p13.text" in {one.id for one in found.indicators}
    assert found.alerts == ()
    assert not {one.id for one in watch(dossier, play).indicators if one.id.startswith("p13")}
