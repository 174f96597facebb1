"""What changed between two papers, as somebody labelled it from them (`labels/changes3.txt`), laid beside what is told of those paragraphs.

A line is right where the two paragraphs are linked and a change of the labelled kind is told between them. Which turns count for which kind
was written down before the labels were laid beside anything.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.text.outlines import LABELS
from benchmarks.text.pairs import at
from verbale.app.text.drafts import Version
from verbale.text.versions.aligning import align
from verbale.text.versions.changes import changes
from verbale.text.versions.links import Link
from verbale.text.versions.meanings import Turn

_DIRECTIONS = {
    "weaker": {Turn.WEAKER},
    "stronger": {Turn.STRONGER},
    "open": {Turn.DOUBT, Turn.NUMBER_DOUBT, Turn.OPENED},
    "settled": {Turn.AGREED, Turn.ALTERNATIVE_OUT},
    "filled": {Turn.NUMBER},
    "dropped": {Turn.ALTERNATIVE_OUT, Turn.BRACKETED_OUT, Turn.TAKEN_OUT, Turn.TERM_OUT},
}
_KINDS = {
    "force": set[Turn](),
    "number": {Turn.NUMBER},
    "date": {Turn.NUMBER},
    "scope": {Turn.SCOPE},
    "reopened": {Turn.OPENED},
    "opened": {Turn.OPENED},
    "closed": {Turn.AGREED},
}


@dataclass(frozen=True, slots=True)
class Told:
    """A labelled change: its papers, places and kind, whether it is told, and what is told instead."""

    papers: tuple[str, str]
    old: str
    new: str
    kind: str
    right: bool
    said: str


def judged(versions: dict[str, Version]) -> Iterator[Told]:
    """Yield what is said of each labelled change; versions by the number of their paper."""
    papers, links = ("", ""), dict[tuple[str, str], tuple[Link, ...]]()
    for line in (LABELS / "changes3.txt").read_text(encoding="utf-8").splitlines():
        if re.fullmatch(r"\d\d \d\d", line):
            papers = (line[:2], line[3:])
            old, new = (versions[one] for one in papers)
            links[papers] = align(old.articles, new.articles)
        elif line.strip() and not line.startswith("#"):
            yield _judged(line, papers, (versions[papers[0]], versions[papers[1]]), links[papers])


def _judged(line: str, papers: tuple[str, str], sides: tuple[Version, Version], links: tuple[Link, ...]) -> Told:
    old, new, kind = (part.strip() for part in line.split(" | "))
    before = [one.key for place in old.split("|") if (one := at(sides[0], place)) is not None]
    after = [one.key for place in new.split("|") if (one := at(sides[1], place)) is not None]
    link = next((one for one in links if any(some.key in before for some in one.old)), None)
    if link is None or not any(one.key in after for one in link.new):
        return Told(papers, old, new, kind, right=False, said="not linked")
    turns = {one.turn for one in changes(link, sides[0].draft, sides[1].draft)}
    what, _, way = kind.partition(" ")
    return Told(papers, old, new, kind, bool(turns & _wanted(what, way)), ", ".join(sorted(turns)))


def _wanted(kind: str, way: str) -> set[Turn]:
    """Return the turns that tell a labelled change; a way to or from a choice tells it as well as a figure does."""
    if kind == "force":
        return _DIRECTIONS[way]
    return _KINDS[kind] | _DIRECTIONS.get(way, set())
