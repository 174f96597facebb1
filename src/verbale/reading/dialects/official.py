"""Official texts: draft articles with [bracketed] alternatives, and what voice stands around them.

A bracket is a proposal only of whoever the text says wants it; a letter or a joint statement around the brackets has its own reader.
"""

from verbale.model import Act, Attribution, Kind
from verbale.reading.dialects import joint, letters
from verbale.reading.dialects.alternatives import OpenPoint, open_points
from verbale.reading.dialects.drafts import Drafts
from verbale.reading.dialects.sheets import sheets
from verbale.reading.page import Page
from verbale.reading.points import matcher


def draft(page: Page) -> Drafts:
    """Draft the acts of an official text."""
    around = joint.draft(page) if joint.TITLE.search(page.text[:1500]) else letters.draft(page) if sheets(page.text) else Drafts()
    acts: list[Act] = list(around.acts)
    said: list[Attribution] = list(around.attributions)
    for point in open_points(page.text, page.document.body):
        acts += _wanted(page, point)
    return Drafts(tuple(acts), tuple(said))


def _wanted(page: Page, point: OpenPoint) -> list[Act]:
    """Draft a proposal for each alternative whose bracket says who wants it."""
    made = []
    for option in point.options:
        if option.who is None:
            continue
        parties = tuple(dict.fromkeys(party for mention in page.mentions_in(*option.who) for party in mention.parties))
        if not parties:
            continue
        words = " ".join(page.text[slice(*option.words)].split())
        topic = _topic(page.text, point, words)
        points = matcher(page.dossier).match(topic)
        made.append(
            Act(
                kind=Kind.PROPOSE,
                actors=parties,
                points=points,
                option=matcher(page.dossier).option(points[0], words) if len(points) == 1 else None,
                topic=topic,
                evidence=(page.quote(option.start, option.end),),
                confidence=0.85,
                rule="official.bracket",
            )
        )
    return made


def _topic(text: str, point: OpenPoint, words: str) -> str:
    """Return the line with the alternative put in, after the heading of its article."""
    first, last = point.options[0].start, point.options[-1].end
    line = " ".join((text[point.start : first] + words + text[last : point.end]).split())
    return f"{point.heading}: {line}" if point.heading else line
