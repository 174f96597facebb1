"""Head data of a text: title, publisher, date, dateline, place, reference, and where the running text begins.

Nothing is guessed: what the head does not say stays empty. The top of a text is cut into lines, each line is given its role by its
own words, and title and issuer are told from where the headings stand among days, numbers, labels and greetings.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verbale.model import When
from verbale.model.marking import stated
from verbale.reading.metadata.datelines import Dateline, first_dateline
from verbale.reading.metadata.days import ambiguous, date_in
from verbale.reading.metadata.held import held_on
from verbale.reading.metadata.keyed import front_matter, key_lines
from verbale.reading.metadata.layout import Found, Weight, gather, lay_out
from verbale.reading.metadata.letters import is_note, read_letter, signed_by
from verbale.reading.metadata.lines import plain, top_lines
from verbale.reading.metadata.marks import bears, marks_of, strictest
from verbale.reading.metadata.names import issuer
from verbale.reading.metadata.roles import Role, Told, told

__all__ = ["Head", "date_in", "day_near", "doubtful_day", "head"]

_SUBTITLES = 2  # headings after the title that are read as part of the head; more of them are text

_FOOT = 8  # lines at the end among which a paper's day may stand, above a seal, an address or two signatures
_DONE = re.compile(
    r"(?im)^\W*(?:done|signed|given|adopted|executed|concluded|agreed) (?:at|in) [^\n.;]{2,60}?,? (?:on |this )?(?=[^\n]*\d{4})[^\n]*"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the top of a text says about it; empty where it says nothing.

    `marking` is the strictest of those that the whole text bears, `portions` the strictest of single paragraphs: the first may be
    more open than what is usual, the second only adds.
    """

    title: str = ""
    publisher: str = ""
    published: When | None = None
    dateline: str = ""
    address: str = ""
    body: int = 0
    marking: str = ""
    portions: str = ""
    place: str = ""
    reference: str = ""


def head(text: str, profile: str = "TLP", given: Mapping[str, str] | None = None, beside: Sequence[str] = ()) -> Head:
    """Read the head of a normalised text.

    Parameters
    ----------
    profile
        That of the markings it may open with.
    given
        Head data that the file itself carries (a page's metadata); they win over what stands in the text.
    beside
        Lines that the file bears outside its text, for markings: heads and feet of pages, its properties.
    """
    said: dict[str, str] = {name: value for name, value in (given or {}).items() if value}
    start = front_matter(text, said)
    start = _banner(text, start, profile, said)
    start = key_lines(text, start, said)
    found = _known(said)
    start = _alone(text, _top(text, start, profile, found), found.title)
    line = first_dateline(text, start) or Dateline()
    found.issued_by(line.agency, Weight.AGENCY)
    marks = marks_of(text, start, found.title, profile, beside)
    return Head(
        title=found.title,
        publisher=found.publisher,
        published=found.published or line.published or _closing_day(text, start) or held_on(text),
        dateline=line.words,
        address=said.get("address", ""),
        body=start,
        marking=strictest([*((said["marking"],) if "marking" in said else ()), *marks.whole], profile),
        portions=strictest(marks.portions, profile),
        place=found.place or line.place,
        reference=found.reference,
    )


def day_near(lines: str) -> When | None:
    """Return the day that one of the lines near a title is the line of; a day inside a phrase is none."""
    day_lines = (told(line, first=False) for line in top_lines(lines, 0))
    return next((one.when for one in day_lines if one.role in {Role.DAY, Role.KEY} and one.when is not None), None)


def _known(said: Mapping[str, str]) -> Found:
    """Return what front matter, keys and metadata say."""
    found = Found(title=said.get("title", ""), published=date_in(said.get("published", "")))
    found.place, found.reference = said.get("place", ""), said.get("reference", "")
    if said.get("publisher"):
        found.publisher, found.weight = said["publisher"], Weight.NAMED
    return found


def _banner(text: str, start: int, profile: str, found: dict[str, str]) -> int:
    """Take a marking that stands alone on the first line off the top."""
    line = re.compile(r"\s*([^\n]+)\n*").match(text, start)
    mark = stated(line[1].strip(), profile) if line is not None else None
    if line is None or mark is None:
        return start
    found.setdefault("marking", str(mark))
    return line.end()


def _top(text: str, start: int, profile: str, found: Found) -> int:
    """Tell the lines of the top, take what they say, and return where the running text begins."""
    lines = _tell(text, start, profile, found.title)
    greeting = next((place for place, one in enumerate(lines) if one.role is Role.GREETING), None)
    if greeting is not None:
        return _letter(text, lines, greeting, start, found)
    end = next((place for place, one in enumerate(lines) if one.role is Role.TEXT), len(lines))
    note = end < len(lines) and is_note(lines[end].line.words)
    top = _cut(lines[:end], whole=end == len(lines), known=found.title)
    gather(top, found)
    if note:
        read_letter(top, [], found)
    else:
        lay_out(top, found)
    return top[-1].line.end if top else start


def _alone(text: str, start: int, title: str) -> int:
    """Return where the running text begins: at the title where nothing stands below it, as in a flash of one line."""
    place = text.rfind(title, 0, start) if title and not text[start:].strip() else -1
    return place if place >= 0 else start


def _letter(text: str, lines: list[Told], greeting: int, start: int, found: Found) -> int:
    top = lines[:greeting]
    gather(top, found)
    subject = read_letter(top, lines[greeting + 1 :], found)
    begin = lines[greeting].line.start if top else start
    found.issued_by(signed_by(text, begin), Weight.BESIDE)
    return subject.line.end if subject is not None else begin


def _closing_day(text: str, start: int) -> When | None:
    """Return the day that a paper ends with, as statements and protocols do: "Done at Lowtown on 3 May 2024", or the one day line."""
    done = [day for one in _DONE.finditer(text, start) if (day := date_in(one[0])) is not None]
    if done:
        return done[-1]
    last = [line for line in text[start:].strip().split("\n") if line.strip()][-_FOOT:]
    days = [one.when for line in last for one in told_lines(line) if one.role is Role.DAY and not one.loose]
    return days[0] if len(days) == 1 else None


def told_lines(line: str) -> list[Told]:
    """Tell a single line."""
    return [told(one, first=False) for one in top_lines(line, 0)]


def doubtful_day(text: str, body: int) -> str:
    """Return a date in the head of a text that can be two days ("03/04/2024"), as it stands there; empty where there is none."""
    return ambiguous(text[:body])


def _tell(text: str, start: int, profile: str, known: str) -> list[Told]:
    """Tell the lines down to the first of running text, with the few after a greeting that may hold a subject."""
    lines: list[Told] = []
    left = -1
    for line in top_lines(text, start):
        first = not known and not any(one.role is Role.HEADING and not issuer(one.value) for one in lines)
        one = Told(line, Role.NOTE) if bears(line.words, profile) else told(line, first=first)
        if _same(line.words, known):
            one = Told(line, Role.HEADING, line.words)
        lines.append(one)
        if one.role is Role.GREETING and left < 0:
            left = 2
        elif left >= 0:
            left -= 1
        if left == 0 or (one.role is Role.TEXT and left < 0):
            break
    return lines


def _cut(top: list[Told], *, whole: bool, known: str) -> list[Told]:
    """Leave headings below the title to the text: all of them where nothing else follows or the title is known, else beyond a few."""
    headings = [place for place, one in enumerate(top) if one.role is Role.HEADING and not _same(one.value, known)]
    days = [
        place for place, one in enumerate(top) if one.role in {Role.DAY, Role.LABEL, Role.NUMBER, Role.KEY, Role.BYLINE}
    ]
    last = days[-1] if days else -1
    after = [place for place in headings if place > last]
    allowed = 0 if known else _SUBTITLES + (len(after) == len(headings))
    if whole:
        allowed = 0 if known else int(len(after) == len(headings))
    return top[: after[allowed]] if len(after) > allowed else top


def _same(one: str, other: str) -> bool:
    return bool(other) and plain(one).casefold() == other.strip().casefold()
