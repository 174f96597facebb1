"""Heads of letters: the letterhead is the writer's, the block before the greeting the addressee's, a line of its own the subject."""

import re
from collections.abc import Sequence

from verbale.reading.metadata.layout import Found, Weight
from verbale.reading.metadata.names import body_in, issuer
from verbale.reading.metadata.roles import Role, Told
from verbale.reading.metadata.words import words

_COMPLIMENTS = re.compile(r"(?:The )?[A-ZÀ-Þ][^\n.]{3,150} presents? (?:its|their) (?:\w+ )?compliments to\b")
_CLOSING = re.compile(
    r"^[ \t]*(?:(?:Yours|Very|Most) (?:sincerely|faithfully|truly|respectfully)(?: yours)?|Sincerely(?: yours)?|Respectfully(?: yours)?"
    r"|(?:Kind|Best|Warm) (?:regards|wishes)|Regards|Cordially|With (?:best|kind) (?:regards|wishes)|Signed|For and on behalf of[^\n]{0,60})[,.:]?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_AFTER = re.compile(r"(?:cc|copy|copies|encl|enclosures?|annex|attachments?|p\.?\s?s)\b\.?:?", re.IGNORECASE)
_SIGNATURE = 7  # lines of a signature block


def is_note(line: str) -> bool:
    """Say whether a line opens a note verbale."""
    return _COMPLIMENTS.match(line) is not None


def read_letter(lines: Sequence[Told], after: Sequence[Told], found: Found) -> Told | None:
    """Take issuer, place and subject of a letter; return the subject that stands after the greeting, if it does.

    Parameters
    ----------
    lines
        The lines before the greeting.
    after
        The lines that follow it.
    """
    for one in lines:
        if one.role is Role.DAY:
            found.place = found.place or next((part for part in one.parts if not issuer(part)), "")
    blocks = _blocks(lines)
    blocks = _letterhead(blocks, lines, found)
    if found.title:
        return None
    subject = _subject(blocks)
    if subject is not None:
        found.title = subject.value
        return None
    asks = bool(after) and after[0].value.rstrip().endswith(("?", "!"))  # a letter of one line, and no subject
    if len(after) > 1 and after[0].role is Role.HEADING and not asks and after[0].line.block != after[1].line.block:
        found.title = after[0].value
        return after[0]
    return None


def _blocks(lines: Sequence[Told]) -> list[list[Told]]:
    """Return the blocks that hold headings, with their headings and addresses."""
    blocks: dict[int, list[Told]] = {}
    for one in lines:
        if one.role in {Role.HEADING, Role.ADDRESS}:
            blocks.setdefault(one.line.block, []).append(one)
    return [block for block in blocks.values() if any(one.role is Role.HEADING for one in block)]


def _letterhead(blocks: list[list[Told]], lines: Sequence[Told], found: Found) -> list[list[Told]]:
    """Take the letterhead off: the first block unless it names a person spoken to or stands below the day."""
    if not blocks:
        return blocks
    first = next(one for one in blocks[0] if one.role is Role.HEADING)
    day = next((one for one in lines if one.role is Role.DAY), None)
    above = (
        day is None or day.line.start > first.line.start or (day.line.block == first.line.block and issuer(first.value))
    )
    if addressed(first.value) or not above or (len(blocks) == 1 and not issuer(first.value)):
        return blocks
    found.issued_by(_body_of(blocks[0]) or first.value, Weight.NAMED)
    return blocks[1:]


def _body_of(block: Sequence[Told]) -> str:
    """Return the body in a letterhead that opens with a person: "Ann Reed / Director, Harbour Board"."""
    return next((body for one in block if one.role is Role.HEADING and (body := body_in(one.value))), "")


def signed_by(text: str, start: int) -> str:
    """Return the body that a letter's signature names below its closing words, empty where none is.

    Parameters
    ----------
    start
        Where the letter's own words begin.
    """
    below = [text[found.end() :] for found in _CLOSING.finditer(text, start)]
    lines = [line.strip() for line in (below[-1] if below else _last_block(text[start:])).split("\n") if line.strip()]
    end = next((place for place, line in enumerate(lines) if _AFTER.match(line)), len(lines))
    return next((body for line in lines[: min(end, _SIGNATURE)] if (body := body_in(line))), "")


def _last_block(text: str) -> str:
    """Return the last block of a text where it is short lines that end no sentence: a signature without closing words."""
    block = text.strip().rsplit("\n\n", 1)[-1]
    lines = block.split("\n")
    return block if 1 < len(lines) <= _SIGNATURE and not any(re.search(r"[.?!;:]\Z", line) for line in lines) else ""


def _subject(blocks: list[list[Told]]) -> Told | None:
    """Return the line of its own that stands last before the greeting, below an addressee's block."""
    if len(blocks) < 2 or len(blocks[-1]) != 1 or addressed(blocks[-1][0].value):
        return None
    return blocks[-1][0] if blocks[-1][0].role is Role.HEADING else None


def addressed(line: str) -> bool:
    """Say whether a line opens an addressee's block: a title before a name, or an office with its article."""
    low = line.lower()
    first = low.split()[0].strip(".,") if low.split() else ""
    spoken_to = first in {title.strip(".") for title in words("honorifics")} or first == "h.e"
    return spoken_to or bool(
        re.match(
            r"(?:to )?the (?:rt\.? hon|right hon|hon\b|director|secretary|president|chair|minister|editor|manag)", low
        )
    )
