"""How a text went from version to version."""

import datetime as dt
from itertools import pairwise

from verbale.text.articles import articles
from verbale.text.outline import read_draft
from verbale.text.versions.aligning import align
from verbale.text.versions.course import Course, course_of
from verbale.text.versions.history import Versions
from verbale.text.versions.movement import Movement

TEXT = """Article 1

BOATS

1. Each Party {} count the boats on its own shore every spring.

Article 2

REST

1. Each Party shall rest on the first day of the week and on no other.
"""
DAYS = [dt.date(2031, month, 1) for month in (1, 2, 3)]


def lined(*words: str) -> Versions:
    """Lay versions beside each other."""
    drafts = [read_draft(TEXT.format(one)) for one in words]
    found = [articles(one) for one in drafts]
    links = tuple(align(old, new) for old, new in pairwise(found))
    return Versions(tuple(drafts), tuple(found), links, ())


def test_a_text_that_moved_back() -> None:
    """Brackets, share of clean text and words that changed sides, by a count by hand; article 2 has stood still."""
    course = course_of(lined("[shall]", "shall", "[shall] [should]"), ["a", "b", "c"], DAYS)
    assert course.brackets == (1, 0, 2)
    assert [(step.cleaned, step.opened) for step in course.steps] == [(1, 0), (0, 1)]
    assert (course.net, course.last) == (0, Movement(0, 1, 0))
    assert course.clean[1] == 1.0
    assert course.still == (("2 REST", 3),)


def test_only_the_last_three_steps_count() -> None:
    """Net progress is over the last three steps; without a step there is none."""
    steps = tuple(Movement(cleaned, 0, 0) for cleaned in (100, 1, 2, 3))
    names = tuple("abcde")
    assert Course(names, (None,) * 5, (0,) * 5, (None,) * 5, steps, ()).net == 6
    single = course_of(lined("shall"), ["a"], DAYS[:1])
    assert (single.last, single.net, single.still) == (None, 0, ())
