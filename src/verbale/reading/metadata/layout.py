"""Who issues a paper and what it is called, from where its lines stand: no name is taken from running text.

A block that holds a day, a number or a label is the issuer's; a block of headings alone is the title's. Where all stand in one
block, the name of a body is the issuer's and the other line the title's.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from verbale.model import When
from verbale.reading.metadata.names import company, issuer, placelike, trimmed
from verbale.reading.metadata.roles import Role, Told
from verbale.reading.metadata.words import label, words

_NUMBER = re.compile(r"(?:Vol(?:ume)?|No|Nr|Issue|Number)\b\.?\s*#?\s*\d", re.IGNORECASE)
_HELD = re.compile(
    r"(?P<what>.*?\b(?:sitting|session|meeting|held|issued|published|posted|dated|released|adopted|done|closed|compiled|completed|filed|written)\b)?"
    r"(?:\s*(?:in|at)\s+(?P<place>[A-ZÀ-Þ][\w’' -]*?))?\s*(?:\b(?:of|on|for)\b)?\W*\Z",
    re.IGNORECASE,
)


class Weight(IntEnum):
    """How plainly a name is the issuer's; an agency in a dateline stands between the two upper ones."""

    NONE = 0
    RUBRIC = 1  # words before a day with nothing but a space between
    BESIDE = 2  # words beside a day
    AGENCY = 3  # named by the dateline
    NAMED = 4  # the name of a body or a paper in the issuer's place, or a key


@dataclass(slots=True)
class Found:
    """What the lines of a head say; filled line by line."""

    title: str = ""
    publisher: str = ""
    weight: Weight = Weight.NONE
    published: When | None = None
    place: str = ""
    reference: str = ""

    def issued_by(self, name: str, weight: Weight) -> None:
        """Take a name as the issuer's unless a plainer one is known."""
        if name and weight > self.weight:
            self.publisher, place = trimmed(name)
            self.weight, self.place = weight, self.place or place


def gather(lines: Sequence[Told], found: Found) -> None:
    """Take what keys, numbers and day lines say of themselves."""
    for one in lines:
        if one.role is Role.KEY:
            _key(one, found)
        elif one.role is Role.NUMBER:
            found.reference = found.reference or one.value
        elif one.role is Role.DAY:
            found.published = found.published or one.when


def _key(one: Told, found: Found) -> None:
    if one.key == "title":
        found.title = found.title or one.value
    elif one.key == "published":
        found.published = found.published or one.when
    elif one.key == "publisher":
        found.issued_by(one.value, Weight.NAMED)
    elif one.key in {"reference", "place"}:
        setattr(found, one.key, getattr(found, one.key) or one.value)
    elif one.key == "sender" and issuer(name := re.sub(r"\s*<[^>]*>\s*", "", one.value).strip('"')):
        found.issued_by(name, Weight.RUBRIC)  # a head above it names the house; this is an office in it


def lay_out(lines: Sequence[Told], found: Found) -> None:
    """Give title and issuer their lines."""
    headings = [one for one in lines if one.role is Role.HEADING]
    for one in lines:
        if one.role is Role.DAY:
            _beside_day(one, found, titled=bool(headings) or bool(found.title))
        elif one.role is Role.LABEL and issuer(one.value):
            found.issued_by(one.value, Weight.NAMED)
    issuing = {
        one.line.block for one in lines if one.role in {Role.DAY, Role.NUMBER, Role.LABEL} and not _apart(one, lines)
    }
    mixed = [one for one in headings if one.line.block in issuing]
    alone = [one for one in headings if one.line.block not in issuing]
    taken = _issuer(mixed, alone, found)
    if not found.title:
        left = [one for one in alone if one is not taken] or [one for one in mixed if one is not taken]
        called = [
            one for one in left if not issuer(one.value)
        ]  # below the name of a conference stands what the paper is
        found.title = (called or left)[0].value if left else ""
    if not found.title and taken is None:
        found.title = next((one.value for one in lines if one.role is Role.DAY and _untitled(one)), "")
    if not found.publisher and any(one.role is Role.LABEL for one in lines):
        found.issued_by(company(found.title), Weight.NAMED)


def _apart(one: Told, lines: Sequence[Told]) -> bool:
    """Say whether a label or day stands over nothing: a block without headings gives no block to the issuer."""
    return not any(other.role is Role.HEADING and other.line.block == one.line.block for other in lines)


def _untitled(one: Told) -> bool:
    return any(len(part.split()) > 1 and not issuer(part) and not _number(part) for part in one.parts)


def _issuer(mixed: list[Told], alone: list[Told], found: Found) -> Told | None:
    """Return the heading that names the issuer, and note it."""
    if found.weight is Weight.NAMED:
        return _same(found.publisher, mixed + alone)
    named = [one for one in mixed if issuer(one.value)]
    one = None
    if found.weight < Weight.BESIDE and mixed and (alone or found.title):
        one = (named or mixed)[0]
    elif len(mixed) > 1 and found.weight < Weight.BESIDE:
        one = named[0] if named else mixed[1]
    elif named and len(mixed) == 1 and found.weight < Weight.BESIDE:
        one = named[0]
    elif not mixed and alone and issuer(alone[0].value) and (len(alone) > 1 or found.title):
        one = alone[0]
    if one is None and not mixed and len(alone) > 1:
        one = next((other for other in alone[1:] if issuer(other.value)), None)
    if one is not None:
        found.issued_by(one.value, Weight.NAMED)
    return one


def _same(name: str, headings: Sequence[Told]) -> Told | None:
    return next((one for one in headings if trimmed(one.value)[0].lower() == name.lower()), None)


def _beside_day(one: Told, found: Found, *, titled: bool) -> None:
    """Take issuer, place and number from the parts of a day line."""
    names = []
    for part in one.parts:
        if _number(part):
            found.reference = found.reference or part
        elif not label().match(part) and not re.match(r"(?:by|from our)\s", part, re.IGNORECASE) and not _rubric(part):
            names.append(part)
    several = len(one.parts) > 1
    for part in names:
        held = _HELD.fullmatch(part)
        if held is not None and (held["what"] or held["place"]):
            found.place = found.place or (held["place"] or "").strip()
        elif issuer(part) and (titled or not found.title):
            found.issued_by(part, Weight.NAMED)
        elif placelike(part) and not several:
            found.place = found.place or part
        elif titled and not one.loose:
            found.issued_by(part, Weight.BESIDE)
        elif titled:
            found.issued_by(part, Weight.RUBRIC)


def _number(part: str) -> bool:
    return _NUMBER.match(part) is not None


def _rubric(part: str) -> bool:
    return all(word in words("rubrics") | {"&", "and"} for word in part.lower().split())
