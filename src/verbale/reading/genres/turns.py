"""Speaker turns: "THE REPRESENTATIVE OF X: …", "Mr. Y (X): …", questions and answers of the press.

A label names the voice of everything up to the next label. Questions of journalists are nobody's acts.
"""

import re
from dataclasses import dataclass

from verbale.model import Act, Attribution
from verbale.reading.genres.draft_acts import Drafts
from verbale.reading.genres.first_person import Voice
from verbale.reading.genres.first_person_acts import together
from verbale.reading.parsed_document import MentionKind, Page

_LABEL = re.compile(
    r"(?m)^[ \t]*(?P<label>(?!(?:From|To|Cc|CC|Date|Subject|Re|Sent|Present|Title|Place|Time|Source|Publisher|Note)\b)"
    r"(?:THE )?(?:(?:[Rr]epresentative|REPRESENTATIVE|DELEGATE|DELEGATION) (?:of|OF) [^:\n]{2,60}"
    r"|(?:(?:Mr|Ms|Mrs|Dr|Amb|H\.E|Sir|Mme"
    r"|M)\.? )?(?:[A-Z]\.[ -]?){0,3}[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ(][\w.'’)-]*|of|the|and|de|van|von|al|for)){0,7}"
    r"(?: \([^)\n]{2,50}\))?)):[ \t]+(?=\S)"
)
_ASKS = re.compile(
    r"(?i)(?:q|question|questions|reporter|journalist|correspondent|moderator|interviewer|press"
    r"|unidentified.*)\Z"
)
_CHAIR = re.compile(
    r"(?i)(?:the )?(?:chair(?:man|woman|person)?|president|presiding officer|speaker|secretary"
    r"|clerk)\Z"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One label and the stretch it governs; a chair's or journalist's turn has no party."""

    label: tuple[int, int]
    start: int
    end: int
    asks: bool = False


def turns(text: str, start: int = 0) -> list[Turn]:
    """Return the turns of a text in order."""
    labels = list(_LABEL.finditer(text, start))
    if not labels:
        return []
    ends = [label.start() for label in labels[1:]] + [len(text)]
    return [
        Turn(label.span("label"), label.end(), end, bool(_ASKS.match(label["label"].strip())))
        for label, end in zip(labels, ends, strict=True)
    ]


def voice_of(page: Page, turn: Turn) -> Voice | None:
    """Return who speaks in a turn: parties and people named in its label, else the people known by that surname."""
    start, end = turn.label
    parties: dict[str, None] = {}
    person = ""
    for mention in page.mentions_in(start, end):
        if mention.kind in {MentionKind.PARTY, MentionKind.PERSON, MentionKind.OFFICE, MentionKind.ADJECTIVE}:
            parties.update(dict.fromkeys(mention.parties))
            person = person or mention.person
    label = page.text[start:end]
    if not person:
        person = _known(page, label)
    if person in page.people and not parties:
        parties[page.people[person].party] = None
    if not parties and _CHAIR.fullmatch(label):
        return None
    named = person or ("" if parties else label.strip())
    return Voice(turn.start, turn.end, tuple(parties), named, (page.quote(start, end),))


def _known(page: Page, label: str) -> str:
    words = set(re.findall(r"[\w'’-]{3,}", label.lower()))
    known = [
        person for person in page.people.values() if person.name.split() and person.name.split()[-1].lower() in words
    ]
    return known[0].id if len(known) == 1 else ""


def draft(page: Page) -> Drafts:
    """Draft the acts of a transcript."""
    acts: list[Act] = []
    said: list[Attribution] = []
    for turn in turns(page.text, page.document.body):
        voice = None if turn.asks else voice_of(page, turn)
        if voice is not None:
            made, attributed = together(page, voice)
            acts += made
            said += attributed
    return Drafts(tuple(acts), tuple(said))
