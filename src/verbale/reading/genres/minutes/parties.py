"""Parties in no list that minutes name in full: a union, a company, a council; and their short forms ("the Federation").

The skeleton reads names by place, so they are put among the mentions of the page before it is read.
"""

import re
from bisect import bisect_left
from dataclasses import replace

from verbale.model import Party
from verbale.reading.lang.en.parties import ORGANISATION_ENDS
from verbale.reading.mentions.people import slug
from verbale.reading.parsed_document import Mention, MentionKind, Page

_ENDS = "|".join(sorted(ORGANISATION_ENDS, key=len, reverse=True))
_WORD = r"[A-ZÀ-Þ][\w’'&-]*"
_FULL = re.compile(
    rf"\b(?:{_WORD} (?:(?:of|and|for|&) (?:the )?)?){{1,5}}(?:{_ENDS})\b(?! (?:{_ENDS})\b)(?:[’'](?=\s[a-z]))?"
)
_OPENERS = frozenset(
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "For",
        "With",
        "Under",
        "During",
        "After",
        "Before",
        "By",
        "From",
        "To",
        "And",
        "But",
        "As",
        "Item",
        "Agenda",
        "Point",
        "Minutes",
        "Both",
        "Working",
        "Drafting",
        "Contact",
        "Co-Chair",
        "Chair",
    ]
)
_SHARED = frozenset(
    [
        "Group",
        "Committee",
        "Commission",
        "Council",
        "Secretariat",
        "Chair",
        "Meeting",
        "Session",
        "Conference",
        "Panel",
        "Forum",
        "Office",
        "Bureau",
        "Works",
        "Work",
        "Water",
        "Power",
        "Line",
    ]
)


def with_parties(page: Page) -> Page:
    """Return the page with its unlisted parties among mentions and parties; a list's own names stay as they are."""
    full: list[tuple[int, int, str]] = []
    for match in _FULL.finditer(page.text):
        start, name = _trimmed(match.start(), match[0])
        if " " in name and not _listed(page, start, start + len(name)):
            full.append((start, start + len(name), name))
    if not full:
        return page
    for _, _, name in full:
        page.parties.setdefault(slug(name), Party(slug(name), name, kind="other", at_table=True))
    found = [(start, end, slug(name)) for start, end, name in full]
    found += _short(page, found, {slug(name): name for _, _, name in full})
    added = [
        Mention(start, end, MentionKind.PARTY, (party,), possessive=page.text[end : end + 2] in {"’s", "'s"})
        for start, end, party in found
    ]
    found.sort()
    starts = [start for start, _, _ in found]
    kept = [mention for mention in page.mentions if not _overlaps(found, starts, mention.start, mention.end)]
    return replace(page, mentions=tuple(sorted([*kept, *added], key=lambda one: (one.start, one.end))))


def _trimmed(start: int, name: str) -> tuple[int, str]:
    while name.split(" ", maxsplit=1)[0] in _OPENERS and " " in name:
        first, _, rest = name.partition(" ")
        start, name = start + len(first) + 1, rest
    for joint in (" and the ", " and "):  # "Halden Paper and the Pulp Workers' Federation" are two
        head, found, tail = name.rpartition(joint)
        if found and head.split()[-1] in ORGANISATION_ENDS and " " in tail:
            return start + len(head) + len(joint), tail
    return start, name.rstrip("’'")


def _listed(page: Page, start: int, end: int) -> bool:
    """Say whether the words are, or hold, somebody that a list or a title names."""
    return any(
        mention.parties or mention.kind is not MentionKind.PERSON
        for mention in page.mentions_in(max(0, start - 60), end + 60)
        if mention.start < end and start < mention.end
    )


def _overlaps(found: list[tuple[int, int, str]], starts: list[int], start: int, end: int) -> bool:
    """Say whether a place meets one of some places in order."""
    place = bisect_left(starts, end) - 1
    return place >= 0 and found[place][1] > start


def _short(page: Page, found: list[tuple[int, int, str]], names: dict[str, str]) -> list[tuple[int, int, str]]:
    """Return the places of last words that one of the parties alone ends with ("the Federation")."""
    made: list[tuple[int, int, str]] = []
    starts = [start for start, _, _ in found]
    for identity, name in names.items():
        last = name.split()[-1]
        if last in _SHARED or sum(other.split()[-1] == last for other in names.values()) > 1:
            continue
        made += [
            (match.start(), match.end(), identity)
            for match in re.finditer(rf"\b[Tt]he {re.escape(last)}\b(?! of\b)", page.text)
            if not _overlaps(found, starts, match.start(), match.end())
        ]
    return made
