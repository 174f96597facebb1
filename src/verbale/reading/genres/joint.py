"""Joint communiqués and statements: "the two sides", "the parties", "they" and "we" are both; acts of one side alone stay that side's."""

import re
from dataclasses import replace

from verbale.model import Act, Kind
from verbale.reading.acts.page_acts import Stretch, clause_acts
from verbale.reading.acts.quoted import quoted_by
from verbale.reading.acts.roles import Roles, Span
from verbale.reading.acts.who import Speaker
from verbale.reading.attribution import attributions
from verbale.reading.genres.draft_acts import Drafts
from verbale.reading.genres.letters import told_by
from verbale.reading.genres.releases import body_of
from verbale.reading.genres.signers import learn, side
from verbale.reading.lang.en.organisations import organisation_like
from verbale.reading.parsed_document import MentionKind, Page

TITLE = re.compile(
    r"(?i)\b(?:joint|common|agreed) (?:\w+ )?(?:communiqu[eé]|statement|declaration|note|press release|press statement|release|announcement|minutes|conclusions|summary)\b"
)
_PAIR = re.compile(
    r"\b(?:between|of|by|from) (?:the )?(?P<one>[^\n,;]{2,80}?),? and (?:the )?(?P<two>[^\n,;]{2,80}?)(?= on\b| following\b| after\b|,|;|\n| – | - |\Z)"
)


_ROW = re.compile(
    r"\b(?:between|of|by|from) (?:the )?(?P<all>[A-ZÀ-Þ][^,;.\n]{2,60}(?:, (?:the )?[A-ZÀ-Þ][^,;.\n]{2,60})+,? and (?:the )?[A-ZÀ-Þ][^,;.\n]{2,60}?)"
    r"(?= on\b| following\b| after\b|[,;.\n]|\Z)"
)
_OFFICES = re.compile(
    r"(?:[Mm]inisters?|[Pp]residents?|[Ll]eaders?|[Gg]overnments?|[Hh]eads?|[Dd]elegations?|[Mm]ayors?)\b.* of (?:the )?(?P<side>[A-ZÀ-Þ][\w’' -]+)\Z"
)


def draft(page: Page) -> Drafts:
    """Draft the acts and attributions of a joint text."""
    sides = sides_of(page)
    parties = tuple(sides)
    roles = Roles(everybody=parties)
    for party, proof in sides.items():
        learn(roles, page, party, proof)
    speaker = Speaker(parties, "", (), tuple(sides.values()))
    begin, end = body_of(page)
    said = attributions(page)
    drafts = clause_acts(page, [Stretch(begin, end, speaker, "joint")], quoted_by(page, said), roles=roles)
    return Drafts(tuple(_of_all(page, act, speaker) for act in drafts), tuple(said))


def _of_all(page: Page, act: Act, speaker: Speaker) -> Act:
    """Give a meeting or an agreement that names nobody to all sides; a joint text is no side's source."""
    if not act.actors and not act.speaker and act.kind in {Kind.MEET, Kind.AGREE}:
        proof = tuple(page.quote(*place) for place in speaker.proof)
        return replace(act, actors=speaker.parties, evidence=tuple(dict.fromkeys((*act.evidence, *proof))))
    return told_by(act, speaker) if set(act.actors) & set(speaker.parties) else act


def sides_of(page: Page) -> dict[str, Span]:
    """Return the sides with the places that name them: the pair of the title, else of the lead, else the first two parties."""
    match = TITLE.search(page.text, 0, 1500)
    begin = match.start() if match is not None else 0
    title = page.text.find("\n\n", begin)
    for start, stop in ((begin, title if title > 0 else begin + 300), (begin, min(len(page.text), begin + 1500))):
        for row in _ROW.finditer(page.text, start, stop):
            found = _several(page, row)
            if len(found) > 2:
                return found
        for pair in _PAIR.finditer(page.text, start, stop):
            found = _pair(page, pair)
            if len(found) > 1:
                return found
    found = {}
    for mention in page.mentions_in(begin, min(len(page.text), begin + 1500)):
        if mention.kind in {MentionKind.PARTY, MentionKind.PERSON} and len(found) < 2:
            for party in mention.parties[:1]:
                found.setdefault(party, (mention.start, mention.end))
    return found


def _pair(page: Page, pair: re.Match[str]) -> dict[str, Span]:
    return _named(page, [pair.span("one"), pair.span("two")])


def _several(page: Page, row: re.Match[str]) -> dict[str, Span]:
    """Return the sides of "the Republic of Kelmark, the Kingdom of Sorland and the Republic of Varnia"."""
    places, at = [], row.start("all")
    for piece in re.split(r"(,? and (?:the )?|, (?:the )?)", row["all"]):
        if piece[:1].isupper():
            places.append((at, at + len(piece)))
        at += len(piece)
    return _named(page, places)


def _named(page: Page, places: list[Span]) -> dict[str, Span]:
    """Return the sides that some places name, in order."""
    found: dict[str, Span] = {}
    for place in places:
        words = page.text[slice(*place)]
        own = _OFFICES.match(words)
        if own is not None:  # "the Ministers of the Interior of Castria and Lumeria"
            place = (place[0] + own.start("side"), place[1])  # noqa: PLW2901  # the name within
        mention = next(
            (m for m in page.mentions_in(*place) if m.parties and m.kind is not MentionKind.ADJECTIVE), None
        ) or next((m for m in page.mentions_in(*place) if m.parties), None)
        if mention is not None:
            found.setdefault(mention.parties[0], (mention.start, mention.end))
        elif own is not None or organisation_like(words) or words.istitle():
            named = side(page, [place], letterhead=True)
            if named.party and named.proof:
                found.setdefault(named.party, named.proof[0])
    return found
