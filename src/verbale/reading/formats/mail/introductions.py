"""Lines that say whose words follow: "On 3 May Ann Lind wrote:", the block of head lines that Outlook puts above a mail, "Forwarded message".

In every language of `words.toml`; by the shape of the line and its words, whatever the program.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from verbale.reading.formats.mail.days import TIME, day_in, spans
from verbale.reading.formats.mail.words import any_of, words

_NAME, _HEAD = 80, 14  # letters of the longest name, lines of the longest head whose keys stand above their values
_LEAST = 3  # head lines that are taken for such whatever their language
LONGEST = 3  # lines over which a reply line may be broken
_ADDRESS = re.compile(
    r"[\w.+'-]{1,64}@[\w.-]+\w"
)  # RFC 5321: a mailbox has 64 signs at most; without a bound a long word is gone through from each of its letters
_KEY = re.compile(r"\*?(?P<key>[^\W\d_][\w .'()-]{0,20}?)\s?[:：]\*?[ \t ]*(?P<value>.*)\Z")
_RULE = re.compile(r"[-_=*~ ]{0,60}(?P<words>[^\W\d_][\w '’]{5,50}?[^\W_])\s*:?[-_=*~ ]{0,60}\Z")
_LINE = re.compile(r"[-_=]{8,}\Z")
_BLANK = "\0"


@dataclass(frozen=True, slots=True)
class Introduction:
    """Who wrote what follows.

    Parameters
    ----------
    lines
        How many lines it takes.
    writer, to, subject
        In its own words.
    day
        As EDTF; empty where it does not tell one.
    forwarded
        Whether the mail is passed on, and not answered.
    block
        Whether head lines say so, and not a sentence: then nothing need mark what follows as quoted.
    sure
        Whether an address or a time of day stands in it, so that it can hardly be prose.
    marked
        Whether it is one only where quoted lines follow: it has address, day and colon, and no word of a language that is known.
    """

    lines: int
    writer: str = ""
    to: str = ""
    subject: str = ""
    day: str = ""
    forwarded: bool = False
    block: bool = False
    sure: bool = False
    marked: bool = False


def introduction(lines: Sequence[str], at: int, latest: str = "") -> Introduction | None:
    """Return the introduction that begins at a line, ``None`` where none does.

    Parameters
    ----------
    lines, at
        Lines without their marks of quotation, and which of them.
    latest
        Day of the mail that they stand in: what it quotes is not later.
    """
    known = _titled(lines, at, latest) or _block(lines, at, latest) or _wrote(lines, at, latest)
    return known or _stacked(lines, at, latest) or _by_shape(lines, at, latest)


def _titled(lines: Sequence[str], at: int, latest: str) -> Introduction | None:
    """Read "----- Original Message -----", with the block below it, or a bare rule above a block."""
    match = _RULE.match(lines[at].strip())
    title = " ".join(match["words"].casefold().split()) if match is not None else ""
    original, forwarded = _names(title, "original"), _names(title, "forwarded")
    rule = _LINE.match(lines[at].strip()) is not None
    if not (original or forwarded or rule):
        return None
    below = at + 1
    while below < len(lines) and below < at + 3 and not lines[below].strip():
        below += 1
    block = _block(lines, below, latest) if below < len(lines) else None
    if block is not None:
        return Introduction(
            below - at + block.lines,
            block.writer,
            block.to,
            block.subject,
            block.day,
            forwarded or block.forwarded,
            True,
            True,
        )
    bare = lines[at].strip()
    if rule or not (bare.endswith(":") or bare.startswith(("-", "_", "=", "*"))):
        return None
    return Introduction(1, forwarded=forwarded, block=True, sure=True)


def _names(title: str, kind: str) -> bool:
    return any(title == name or title.startswith(name + " ") or title.endswith(" " + name) for name in words(kind))


def _block(lines: Sequence[str], at: int, latest: str) -> Introduction | None:
    """Read head lines: who it is from and at least one more of them."""
    found: dict[str, str] = {}
    place, last = at, ""
    while place < len(lines):
        kind, value = _key(lines[place])
        if kind and kind not in found:
            found[kind], last = value, kind
        elif kind != "cc" and not (lines[place].strip() and last in {"to", "cc"} and _goes_on(lines[place])):
            break
        place += 1
    if not found.get("from") or not {"sent", "to", "subject"} & set(found) or len(found) < 2:
        return None
    if "sent" not in found and "to" not in found:
        return None
    subject = found.get("subject", "")
    return Introduction(
        place - at,
        found["from"],
        found.get("to", ""),
        subject,
        day_in(found.get("sent", ""), latest),
        block=True,
        sure=True,
    )


def _by_shape(lines: Sequence[str], at: int, latest: str) -> Introduction | None:
    """Read head lines in a language that is not known: keys and values, one value a day with its time, another an address."""
    values = []
    for line in lines[at : at + _HEAD // 2]:
        match = _KEY.match(line.strip())
        if match is None:
            break
        values.append(match["value"].strip())
    moments = [value for value in values[:4] if spans(value) and TIME.search(value) is not None]
    named = [value for value in values if _ADDRESS.search(value)]
    if len(values) < _LEAST or len(moments) != 1 or not named:
        return None
    others = [value for value in named if value != named[0]]
    day = day_in(moments[0], latest)
    return Introduction(len(values), named[0], others[0] if others else "", day=day, block=True, sure=True)


def _stacked(lines: Sequence[str], at: int, latest: str) -> Introduction | None:
    """Read a head whose keys stand alone above their values, as Notes prints it: name, day, "To", names, "Subject", title."""
    if at + 1 >= len(lines) or not _moment(lines[at + 1]) or not 2 < len(lines[at].strip()) < _NAME:
        return None
    found: dict[str, str] = {}
    place, key = at + 2, ""
    while place < len(lines) and place < at + _HEAD:
        line = lines[place].strip()
        named = next((name for name in ("to", "cc", "subject") if line.casefold().rstrip(": ") in words(name)), "")
        if named and named not in found:
            key, found[named] = named, ""
        elif line and key:
            found[key] = f"{found[key]}; {line}" if found[key] else line
            if key == "subject":
                break
        elif line:
            return None
        place += 1
    if "to" not in found or not found.get("subject"):
        return None
    day = day_in(lines[at + 1], latest)
    return Introduction(place - at + 1, lines[at].strip(), found["to"], found["subject"], day, block=True, sure=True)


def _moment(line: str) -> bool:
    """Say whether a line is a day and nothing but its time."""
    left = line
    for start, end in reversed(spans(line)):
        left = left[:start] + left[end:]
    return left != line and re.search(r"[^\W\d_]{3}", TIME.sub("", left)) is None


def _key(line: str) -> tuple[str, str]:
    """Return which head line a line is, empty for another, with its value."""
    match = _KEY.match(line.strip())
    if match is None:
        return "", ""
    key = match["key"].strip().casefold()
    kind = next((name for name in ("from", "sent", "to", "subject", "cc") if key in words(name)), "")
    return kind, match["value"].strip().strip("*").strip()


def _goes_on(line: str) -> bool:
    return _ADDRESS.search(line) is not None or line.rstrip().endswith(";")


def _wrote(lines: Sequence[str], at: int, latest: str) -> Introduction | None:
    """Read a line, or two or three that it was broken into, that ends in "wrote:"."""
    if not lines[at].strip():
        return None
    for count in range(1, LONGEST + 1):
        if at + count > len(lines) or not lines[at + count - 1].strip():
            return None
        whole = "\n".join(lines[at : at + count])
        if whole.rstrip().endswith((":", "：")):
            return None if count > 1 and _prose(lines[at : at + count]) else _sentence(whole, count, latest)
    return None


def _prose(lines: Sequence[str]) -> bool:
    """Say whether the first of some lines is a sentence before a reply line, and no part of it."""
    rest = "\n".join(lines[1:])
    return lines[0].rstrip().endswith((".", "!", "?")) or (bool(spans(rest)) and _sentence(rest, 1, "") is not None)


def _sentence(whole: str, count: int, latest: str) -> Introduction | None:
    days, address = spans(whole), _ADDRESS.search(whole)
    told = re.search(rf"(?i)(?<!\w)(?:{any_of('wrote')})(?!\w)", whole)
    timed = TIME.search(whole) is not None
    bare = bool(days) and timed and whole.rstrip().endswith((">:", ">："))  # some programs leave the verb out
    marked = not (told or bare) and address is not None and (bool(days) or timed)
    if len(whole) > 300 or not (told or bare or marked) or not (days or address is not None):
        return None
    writer = _writer(whole)
    day = day_in(whole, latest)
    return Introduction(count, writer, day=day, sure=address is not None or timed, marked=marked) if writer else None


def _writer(whole: str) -> str:
    """Return the words of a reply line that are neither its day nor its time nor its verb: the name and address of the writer."""
    left = list(whole)
    lead = rf"(?i)(?<![\w'’.@-])(?:{any_of('wrote')}|{any_of('lead')})(?![\w'’@-])"
    weekday = r"(?i)(?<!\w)(?:mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lun|mar|mer|mié|jeu|jue|ven|vie|sam|sáb|dim|dom|mo|di|mi|do|fr|sa|so|пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)[a-z]*[.,](?!\w)"
    for start, end in [
        *spans(whole),
        *(
            match.span()
            for pattern in (TIME, re.compile(weekday), re.compile(lead))
            for match in pattern.finditer(whole)
        ),
    ]:
        if not any(one.start() < end and start < one.end() for one in _ADDRESS.finditer(whole)):
            left[start:end] = _BLANK * (end - start)
    text = "".join(left)
    pieces = [match for match in re.finditer(r"[^\0]+", text) if re.search(r"[^\W\d_]{2}", match[0])]
    if not pieces:
        return ""
    best = max(pieces, key=lambda piece: ("@" in piece[0], len(piece[0].strip())))
    address = re.search(r"<[^<>\s]*@[^<>\s]*>", best[0])
    end = best.start() + address.end() if address is not None else best.end()
    return whole[best.start() : end].strip(" \t\n,:;-–").removesuffix(" via").strip()
