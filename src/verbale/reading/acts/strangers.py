"""People whose side no title states: what stands right before or behind their first full name says whose they are.

"The Qatari mediator, Hamad al-Jassimi", "Marta Kowalik, the Parliament's rapporteur", "its chief negotiator, Reza Farahani".
"""

import re

from verbale.reading.lang.en.parties import HUMANS, LEFT_OFFICE
from verbale.reading.parsed_document import Mention, MentionKind, Page

_OFFICE = (
    r"(?:"
    + "|".join(sorted((re.escape(word) for word in HUMANS - {"person", "source", "insider"}), key=len, reverse=True))
    + r")"
)
_BEFORE = re.compile(
    rf"(?P<np>(?:\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?)\s|\b[A-ZÀ-Þ])[^,.;:“”\"()]{{0,70}}?\b(?P<office>{_OFFICE}))\s?,?\s\Z",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"\s?[,(–-]\s?(?P<np>[^.;:“”\"()]{{0,60}}?\b(?P<office>{_OFFICE})\b[^,.;:“”\"()]{{0,60}})", re.IGNORECASE
)
_IS = re.compile(
    rf"\s(?:is|has been|remains|became|is now) (?P<np>(?:the|an?) [^.;:,“”\"()]{{0,50}}?\b(?P<office>{_OFFICE})\b[^,.;:“”\"()]{{0,40}})",
    re.IGNORECASE,
)
_ONCE = re.compile(
    r"\b(?:who|which) (?:was|had been|used to be)\b|\buntil (?:last|recently|\d|her|his|their|the)", re.IGNORECASE
)


def strangers(page: Page) -> dict[str, tuple[str, str, tuple[int, int]]]:
    """Return, for each person without a side whose first naming states one: office, party (empty for "its"), place of the words.

    Parameters
    ----------
    page
        The text with its mentions.
    """
    found: dict[str, tuple[str, str, tuple[int, int]]] = {}
    for mention in page.mentions:
        if mention.kind is not MentionKind.PERSON or mention.parties or not mention.person or mention.person in found:
            continue
        stated = _stated(page, mention)
        if stated is not None:
            found[mention.person] = stated
    return found


def left(words: str) -> bool:
    """Say whether words tell of an office that somebody held once: "the former envoy", "ex-envoy", "who was envoy until 2029"."""
    return bool(LEFT_OFFICE & set(re.split(r"[\s-]+", words.lower()))) or _ONCE.search(words) is not None


def _stated(page: Page, mention: Mention) -> tuple[str, str, tuple[int, int]] | None:
    before = _BEFORE.search(page.text, max(0, mention.start - 90), mention.start)
    behind = _BEHIND.match(page.text, mention.end, min(len(page.text), mention.end + 130))
    is_one = _IS.match(page.text, mention.end, min(len(page.text), mention.end + 130))
    for match in (before, behind, is_one):
        if match is None or left(match["np"]):
            continue
        start, end = match.span("np")
        inside = [
            one
            for one in page.mentions_in(start, end)
            if one.parties and one.kind in {MentionKind.PARTY, MentionKind.ADJECTIVE}
        ]
        if inside or match is before or re.search(r"\b(?:its|rapporteur)\b", match["np"], re.IGNORECASE):
            return match["office"].lower(), inside[0].parties[0] if inside else "", (start, end)
    return None
