"""A sentence that lists the days of several meetings tells of several meetings: "met on 4, 5 and 8 March" is three sessions."""

import re
from collections.abc import Iterable
from dataclasses import replace

from verbale.model import Act, Kind, When
from verbale.reading.parsed_document import Dated, Page

_JOINED = re.compile(r"\s*(?:,\s*(?:and\s+)?|and\s+|&\s*)(?:then\s+|again\s+|once more\s+)?(?:on\s+(?:the\s+)?)?")
_FIGURES = re.compile(r"[\d\s,]+(?:and\s+\d+)?")


def by_day(page: Page, acts: Iterable[Act]) -> tuple[Act, ...]:
    """Return acts with each meeting that is told of several listed days once for each of them."""
    return tuple(one for act in acts for one in _each(page, act))


def _each(page: Page, act: Act) -> list[Act]:
    if act.kind is not Kind.MEET or act.when is None:
        return [act]
    days = _listed(page, act)
    topic = "" if _FIGURES.fullmatch(act.topic) else act.topic
    return [replace(act, when=day, topic=topic) for day in days] or [act]


def _listed(page: Page, act: Act) -> list[When]:
    """Return the days of the list in which an act's day stands in its own words; empty where it is no list."""
    runs: list[list[Dated]] = []
    for one in page.dates_in(act.evidence[0].start, act.evidence[0].end):
        if runs and _JOINED.fullmatch(page.text, runs[-1][-1].end, one.start) is not None:
            runs[-1].append(one)
        else:
            runs.append([one])
    found = next((run for run in runs if any(one.when == act.when for one in run)), [])
    days = [one.when for one in found if one.when is not None]
    return days if len(days) > 1 and len(days) == len(found) else []
