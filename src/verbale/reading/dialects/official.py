"""Official texts: letters, notes, joint communiqués, draft articles with [bracketed] alternatives.

Letterhead and signature say who "we" is; title and lead say who "the two sides" are; a bracket is a proposal only of whoever the
text says wants it.
"""

import re

from verbale.model import Act, Attribution, Evidence
from verbale.reading.dialects.draft_texts import draft_text
from verbale.reading.dialects.drafts import Drafts
from verbale.reading.dialects.voice import Voice
from verbale.reading.dialects.voiced import together
from verbale.reading.page import MentionKind, Page

_FROM = re.compile(r"(?m)^[ \t]*From:[ \t]*(?P<who>[^\n]+)")
_TO = re.compile(
    r"(?m)^[ \t]*(?:To|Cc):[ \t]*(?P<who>[^\n]+)|\bto the (?:Embassy|Government|Ministry"
    r"|Permanent Mission)[^.\n]{3,80}"
)
_CLOSING = re.compile(
    r"(?m)^[ \t]*(?:Yours (?:sincerely|faithfully|truly)|Sincerely|Respectfully|With (?:kind"
    r"|best) regards|Kind regards)[^\n]*\n+(?P<who>(?:[^\n]+\n?){1,5})"
)
_JOINT = re.compile(
    r"(?i)\b(?:joint|common) (?:communiqu|statement|declaration|note|press)|\bagreement between\b"
    r"|\btreaty between\b|(?:both|the two) sides"
)


def draft(page: Page) -> Drafts:
    """Draft the acts of an official text."""
    acts: list[Act] = []
    said: list[Attribution] = []
    voice = _joint(page) or _letter(page)
    if voice is not None:
        acts, said = together(page, voice)
    if "[" in page.text:
        acts += draft_text(page)
    return Drafts(tuple(acts), tuple(said))


def _letter(page: Page) -> Voice | None:
    """Return who writes: the From line, else the signature, else the one party of the head."""
    text = page.text
    closing = list(_CLOSING.finditer(text))
    last = re.compile(r"\n\s*\n(?P<who>[^\n]{3,80}(?:\n[^\n]{3,80}){0,3})\s*\Z").search(text)
    for match in (_FROM.search(text, 0, 3000), closing[-1] if closing else None, last):
        if match is not None:
            voice = _named(page, *match.span("who"))
            if voice is not None:
                return voice
    note = re.search(r"presents its compliments", text[:3000])
    return _named(page, 0, note.start()) if note else None


def _named(page: Page, start: int, end: int) -> Voice | None:
    """Return the voice of those named between two places."""
    mentions = page.mentions_in(start, end)
    parties = tuple(dict.fromkeys(party for mention in mentions for party in mention.parties))
    person = next((mention.person for mention in mentions if mention.person), "")
    if not parties and person in page.people:
        parties = (page.people[person].party,)
    if not parties and not person:
        return None
    to = _TO.search(page.text, 0, 3000)
    addressees: tuple[str, ...] = ()
    if to is not None:
        found = (party for mention in page.mentions_in(*to.span()) for party in mention.parties)
        addressees = tuple(dict.fromkeys(party for party in found if party not in parties))
    return Voice(0, len(page.text), parties[:1], person, (page.quote(start, end),), addressees)


def _joint(page: Page) -> Voice | None:
    """Return both sides of a joint text: the parties that its title and lead name first."""
    text = page.text
    if not _JOINT.search(text[:1500]):
        return None
    parties: dict[str, Evidence] = {}
    for mention in page.mentions_in(0, min(len(text), 1500)):
        if mention.kind in {MentionKind.PARTY, MentionKind.PERSON}:
            for party in mention.parties[:1]:
                parties.setdefault(party, page.quote(mention.start, mention.end))
        if len(parties) == 2:
            break
    if len(parties) < 2:
        return None
    return Voice(0, len(text), tuple(parties), "", tuple(parties.values()), joint=True)
