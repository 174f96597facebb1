"""Who sits for whom in minutes: "Present: A, B for the union; C (works manager) for management", "For the company: D, E".

People act for the side that they sit for. Somebody of no stated side is a side of their own, to be confirmed by a person.
"""

import re
from dataclasses import replace

from verbale.model import Party
from verbale.reading.lang.en.organisations import OFFICE
from verbale.reading.lang.en.parties import COLLECTIVES, ORGANS, PARTIES
from verbale.reading.mentions.people import slug
from verbale.reading.metadata.words import keys
from verbale.reading.parsed_document import Mention, MentionKind, Page

_TOP = 3_000
_LINE = re.compile(
    r"(?m)^[ \t]*(?:Present|Participants|Participating|Attendance|Attending|In attendance|Attendees)[ \t]*:[ \t]*(?P<list>[^\n]+)"
)
_HEADED = re.compile(
    r"(?m)^[ \t]*(?:(?:For|On behalf of) )?(?:[Tt]he )?(?P<side>[A-Za-zÀ-ÿ][^:(\n]{2,50}?)(?: \([^)\n]*\))?:[ \t]*(?P<list>[^\n]+)$"
)
_TIME = r"(?!(?:agenda[  ])?(?:items?|points?|parts?)[  ]|(?:part|half|most|some)[  ]of[  ]|(?:first|second|last|morning|afternoon)[  ])"  # how long
_FOR = re.compile(rf"[  ](?:for|on behalf of|representing)[  ](?:the[  ])?{_TIME}(?P<side>[^,;.()]{{3,50}})")
_FIRST = re.compile(
    r"\s*(?:for|on behalf of|representing)[  ](?:the[  ])?(?P<side>[^,;.():]{3,50})[,:][  ]", re.IGNORECASE
)
_BEHIND = re.compile(r"[  ]\((?:for )?(?:the )?(?P<side>[A-ZÀ-Þ][^,;()]{2,40})\)")
_TOLD = re.compile(
    r"\b(?:that|would|said|had|was|were|is|are|will|have|has)\b|(?<!Mr)(?<!Ms)(?<!Dr)(?<!Mrs)(?<!Prof)\.\s+[A-ZÀ-Þ]"
)  # a heading that runs into its sentence lists nobody
_HOUSE = re.compile(r"(?P<side>[A-ZÀ-Þ][^,;:()]{2,50}?)[  ]\((?P<people>[^()]{3,90})\)")
# "Ms Brandt (chair), Mr Oyama, Ms Tot (works council); …": the last bracket of a group is the group's.
_GROUP = re.compile(r"[  ]\((?P<side>[^,;()]{3,40})\)\s*[.;]?\s*\Z")
_PLAIN = ORGANS | PARTIES | COLLECTIVES | {"management", "employer", "employers", "staff", "labour", "workers"}
_NO_SIDE = re.compile(
    r"(?i)\b(?:present|apolog|absent|agenda|date|place|venue|chair|guests?|observers?|visitors?|experts?|minutes?|subject|distribution|copy|item)\w*\b"
)


def seated(page: Page) -> Page:
    """Return the page with people's mentions on the side that they sit for.

    Parameters
    ----------
    page
        Minutes with their mentions; parties and people met here are added to it.
    """
    sides = _sides(page)
    people = {mention.person for mention in page.mentions if mention.kind is MentionKind.PERSON and not mention.parties}
    for person in sorted(people & page.people.keys()):
        party = sides.get(person, "")
        if not party:
            known = page.people[person]
            party = known.party or person
            page.parties.setdefault(party, Party(party, known.name, known.aliases, kind="other"))
        page.people[person] = replace(page.people[person], party=page.people[person].party or party)
    return replace(page, mentions=tuple(_on_side(page, mention) for mention in page.mentions))


def _on_side(page: Page, mention: Mention) -> Mention:
    """Give a person's mention the side that the person has by now."""
    if mention.parties or mention.person not in page.people:
        return mention
    party = page.people[mention.person].party
    return replace(mention, parties=(party,)) if party else mention


def _sides(page: Page) -> dict[str, str]:
    """Return the side of every person that a list of those present names."""
    text, found = page.text, dict[str, str]()
    for line in _LINE.finditer(text, 0, _TOP):
        start = line.start("list")
        for group in re.finditer(r"[^;]+", line["list"]):
            first, last = start + group.start(), start + group.end()
            ahead = _FIRST.match(text, first, last)
            side = _FOR.search(text, first, last)
            if ahead is not None:  # "for Peru, Ms Ruiz and Mr Paz; for Chile, Mr Soto"
                found |= dict.fromkeys(_people(page, ahead.end(), last), _party(page, *ahead.span("side")))
            elif side is not None:
                found |= dict.fromkeys(_people(page, first, side.start()), _party(page, *side.span("side")))
            else:
                found |= _whole_group(page, first, last) if ";" in line["list"] else {}
                found |= _each_of(page, first, last)
    for line in _HEADED.finditer(text, 0, _TOP):
        people = [] if _TOLD.search(line["list"]) else _people(page, *line.span("list"))
        if line["side"].strip().lower() in keys():
            continue  # a line of the head of a paper: "abstract: …"
        if people and not _NO_SIDE.search(line["side"]) and not _people(page, *line.span("side")):
            found |= dict.fromkeys(people, _party(page, *line.span("side")))
    return found


def _whole_group(page: Page, start: int, end: int) -> dict[str, str]:
    """Return the side of a group between semicolons whose last bracket names a side by a plain noun: "(works council)"."""
    side = _GROUP.search(page.text, start, end)
    if side is None or side["side"].split()[-1].lower() not in _PLAIN or OFFICE.search(side["side"]):
        return {}
    return dict.fromkeys(_people(page, start, side.start()), _party(page, *side.span("side")))


def _each_of(page: Page, start: int, end: int) -> dict[str, str]:
    """Return the sides of people that each have theirs in brackets: "Ms Ruiz (Peru), Mr Soto (Chile)"; an office is no side."""
    found = {}
    for one in page.mentions_in(start, end):
        if one.kind is MentionKind.PERSON and one.person and start <= one.start < end:
            side = _BEHIND.match(page.text, one.end, end)
            if side is not None and not OFFICE.search(side["side"]) and not _NO_SIDE.search(side["side"]):
                found[one.person] = _party(page, *side.span("side"))
    for house in _HOUSE.finditer(page.text, start, end):
        people = _people(page, *house.span("people"))
        named = people and not _people(page, *house.span("side"))
        if named and not OFFICE.search(house["side"]) and not _NO_SIDE.search(house["side"]):
            found |= dict.fromkeys(people, _party(page, *house.span("side")))
    return found


def _people(page: Page, start: int, end: int) -> list[str]:
    return [
        one.person
        for one in page.mentions_in(start, end)
        if one.kind is MentionKind.PERSON and one.person and start <= one.start < end
    ]


_OWN_SIDE = re.compile(r"\b[Tt]he (?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2}) (?:side|delegation)\b(?! of)")


def two_sides(page: Page) -> tuple[tuple[str, ...], tuple[int, int]] | None:
    """Return the two of minutes that call their sides by name, "the Samar side", and where the first is named; ``None`` for another number."""
    named: dict[str, tuple[int, int]] = {}
    for one in _OWN_SIDE.finditer(page.text):
        named.setdefault(_party(page, *one.span("name")), one.span())
    listed = (one for one in page.mentions if one.kind in {MentionKind.PARTY, MentionKind.ADJECTIVE})
    others = {party for mention in listed for party in mention.parties} - {*named}
    return (
        (tuple(named), next(iter(named.values()))) if len(named) == 2 and not others else None
    )  # a third may sit there


def _party(page: Page, start: int, end: int) -> str:
    """Return the party that the words for a side mean: one that is named in them, else the words themselves."""
    inside = [one for one in page.mentions_in(start, end) if one.parties and one.start >= start]
    if inside:
        return inside[0].parties[0]
    name = page.text[start:end].strip().removesuffix(" side")
    name = name.lower() if name.lower() in _PLAIN else name
    identity = slug(name.split()[-1] if name.islower() else name)  # "the works council" is "the council" of the text
    page.parties.setdefault(identity, Party(identity, name, kind="other", at_table=True))
    return identity
