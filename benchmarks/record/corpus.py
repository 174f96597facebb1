"""Invented talks of twenty parties on twelve points (240 cells): documents of ten acts each, as many as are asked for."""

import datetime as dt
import hashlib
import random
from collections.abc import Iterator

from verbale.dossier import Dossier, parse
from verbale.model import Act, Document, Kind, Polarity, When
from verbale.record.entries import Draft, act_draft, document_draft

PARTIES, POINTS, ACTS = 20, 12, 10
KINDS = (Kind.PROPOSE, Kind.ANSWER, Kind.STATE, Kind.REFUSE, Kind.SUPPORT, Kind.REQUEST, Kind.WELCOME)
FIRST, DAYS = dt.date(2015, 1, 1), 3600
Batch = tuple[list[Draft], dict[str, str]]


def dossier() -> Dossier:
    """Return the settings of the talks."""
    rows = ['title = "Load (invented)"', "as_of = 2024-12-31", 'known = "published"']
    rows += [f'[[party]]\nid = "p{number}"\nname = "Party {number}"' for number in range(PARTIES)]
    rows += [f'[[point]]\nid = "q{number}"\ntitle = "Quota {number}"' for number in range(POINTS)]
    return parse("\n".join(rows))


def batches(entries: int, at_once: int, seed: int = 7) -> Iterator[Batch]:
    """Yield drafts and texts for exactly so many entries, in calls of about `at_once`."""
    draw, made = random.Random(seed), 0
    drafts: list[Draft] = []
    texts: dict[str, str] = {}
    while made + len(drafts) < entries:
        day = FIRST + dt.timedelta(days=(made + len(drafts)) * DAYS // entries)
        document, acts = report(draw, made + len(drafts), day)
        texts[document.id] = document.text
        drafts += [document_draft(document, day), *(act_draft(act, day) for act in acts)]
        if len(drafts) >= at_once or made + len(drafts) >= entries:
            drafts = drafts[: entries - made]
            yield drafts, texts
            made, drafts, texts = made + len(drafts), [], {}


def report(draw: random.Random, number: int, day: dt.date) -> tuple[Document, list[Act]]:
    """Return a document and its acts."""
    lines = [
        f"On day {place} of the round, Party {draw.randrange(PARTIES)} spoke to the others of quota {draw.randrange(POINTS)}"
        f" in the {draw.choice(('morning', 'afternoon', 'evening'))} session, and said that it had more to say ({number})."
        for place in range(ACTS)
    ]
    text = "\n".join(lines)
    name = hashlib.sha256(f"{number}{text}".encode()).hexdigest()
    document = Document(name, text, title=f"Report {number}", published=When.day(day), name=f"{number}.txt")
    acts, start = [], 0
    for line in lines:
        acts.append(_act(draw, document, start, start + len(line), day))
        start += len(line) + 1
    return document, acts


def _act(draw: random.Random, document: Document, start: int, end: int, day: dt.date) -> Act:
    actor = draw.randrange(PARTIES)
    return Act(
        kind=draw.choice(KINDS),
        actors=(f"p{actor}",),
        addressees=(f"p{(actor + draw.randrange(1, PARTIES)) % PARTIES}",),
        points=(f"q{draw.randrange(POINTS)}",),
        polarity=draw.choice((Polarity.POSITIVE, Polarity.NEGATIVE, Polarity.MIXED)),
        when=When.day(day),
        evidence=(document.quote(start, end),),
        confidence=0.9,
        rule="benchmark",
    )
