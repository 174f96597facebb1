"""Notes of calls and talks that one of the two wrote for the file: "Note for file. Telephone, 16 March, Mr Ile with Mr Roos (Lindqvar)".

Whoever signs it, or whose house keeps it, says "I"; the other is who was spoken to. A note of which neither can be told is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verbale.reading.correspondence.plain import third_person
from verbale.reading.genres.listed import listed
from verbale.reading.genres.sheets import Line, Sheet, Span, lines
from verbale.reading.genres.signers import Named
from verbale.reading.parsed_document import Page

CALL = re.compile(
    r"(?im)^\W*(?:(?:file )?note\b[^\n]{0,40}\b(?:call|conversation|telephone|phone|file|talk)\b"
    r"|(?:note|record|memo(?:randum)?) of (?:a |the |my )?(?:telephone |phone |short )?(?:call|conversation|talk)\b"
    r"|tele?phone (?:note|call|conversation|memo)\b|(?:tele)?phone,|call with\b|memo to file\b)"
)
_NAME = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Ambassador|General|Colonel|Captain|Minister)\.? |[A-ZÀ-Þ][\w’'-]+ |[A-ZÀ-Þ]\. ?)*"
_BEHIND = re.compile(r"\s*(?:,|\()\s*(?P<house>[^,()\n]{2,40})")
_HEAD, _LONG, _SIGNED = 9, 60, 4  # lines of a head; characters of running text; words of a signature


@dataclass(frozen=True, slots=True)
class CallNote:
    """A note with who wrote it and who was spoken to."""

    sheet: Sheet
    writer: Named
    reader: Named


def call_note(page: Page) -> CallNote | None:
    """Return a text as the note of a call, ``None`` for one that is none, or whose two sides cannot be told."""
    every = lines(page.text)
    body = next((at for at, line in enumerate(every) if at and _runs(line)), 0)
    if body and third_person(page.text[every[body].start :]):
        return None  # a record: it tells of both alike
    head = [line for line in every[: min(body, _HEAD)] if line.text]
    if not head or CALL.search(page.text, head[0].start, head[-1].end) is None or len(page.dossier.at_table) < 2:
        return None
    named = list(_people(page, (head[0].start, head[-1].end)))
    writer = _signs(page, every, named) or _keeps(page, head, named) or (named[0] if named else None)
    if writer is None or not writer.party:
        return None
    spoken_to = [*named, *_people(page, (every[body].start, len(page.text)))]
    reader = next((one for one in spoken_to if one.party and one.party != writer.party), None)
    if reader is None:
        return None
    sheet = Sheet(every[0].start, len(page.text), (every[body].start, len(page.text)), form="mail")
    sheet.sender, sheet.addressee = list(writer.proof), list(reader.proof)
    return CallNote(sheet, writer, reader)


def _runs(line: Line) -> bool:
    """Say whether a line is running text: a sentence that says something."""
    return len(line.text) > _LONG or re.search(r"[a-z]{2}[^.]*\s[^.]*[a-z)]\.\Z", line.text) is not None


def _people(page: Page, place: Span) -> Iterator[Named]:
    """Yield who is named in a stretch, in order: people of the dossier, and others with the side behind their name."""
    found: dict[int, Named] = {}
    for person in page.dossier.people:
        surname = person.name.split()[-1]
        for match in re.finditer(rf"{_NAME}\b{re.escape(surname)}\b", page.text[slice(*place)]):
            span = (place[0] + match.start(), place[0] + match.end())
            found.setdefault(span[1], Named(person.party, person.id, (span,)))
    for match in re.finditer(rf"(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? {_NAME}", page.text[slice(*place)]):
        end = place[0] + match.start() + len(match[0].rstrip())
        behind = _BEHIND.match(page.text, end)
        house = listed(page, [behind.span("house")]) if behind is not None and end not in found else []
        if house:
            found[end] = Named(house[0][0], "", (house[0][1],))
    for end in sorted(found):
        yield found[end]


def _signs(page: Page, every: Sequence[Line], named: Sequence[Named]) -> Named | None:
    """Return who signs under the note, by surname or by initials."""
    last = next((line for line in reversed(every) if line.text), None)
    if last is None or len(last.text.split()) > _SIGNED:
        return None
    people = {person.id: person for person in page.dossier.people}
    letters = re.sub(r"[^A-ZÀ-Þ]", "", last.text)
    for one in (*named, *(Named(person.party, person.id, ()) for person in people.values())):
        known = people.get(one.person)
        if known is None:
            continue
        parts = known.name.split()
        by_name = re.search(rf"\b{re.escape(parts[-1])}\b", last.text) is not None
        initials = "".join(part[0] for part in parts if part[0].isupper())
        if by_name or (re.fullmatch(r"(?:[A-ZÀ-Þ]\.? ?){2,3}", last.text) and letters == initials):
            return Named(one.party, one.person, one.proof or ((last.start, last.end),))
    return None


def _keeps(page: Page, head: Sequence[Line], named: Sequence[Named]) -> Named | None:
    """Return the side whose letterhead stands over the note, with the first of its people who are named."""
    for line in head[:2]:
        inside = any(line.start <= start < line.end for one in named for start, _ in one.proof)
        side = listed(page, [(line.start, line.end)]) if not inside else []
        if len({party for party, _ in side}) == 1:
            own = next((one for one in named if one.party == side[0][0]), None)
            return own or Named(side[0][0], "", (side[0][1],))
    return None
