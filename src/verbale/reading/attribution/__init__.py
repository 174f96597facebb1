"""Reported speech: who said what, in which words of the text.

An attribution has a source, a cue and its content; the source resolves to a person or party where the mentions do.
"""

from verbale.model import Attribution
from verbale.reading.attribution.find import find
from verbale.reading.attribution.scene import Found
from verbale.reading.parsed_document import Mention, MentionKind, Page

__all__ = ["attributions"]


def attributions(page: Page) -> tuple[Attribution, ...]:
    """Return the attributions of a page in the order of the text."""
    return tuple(_attribution(page, item) for item in find(page))


def _attribution(page: Page, item: Found) -> Attribution:
    source = page.quote(*item.source) if item.source else None
    content = tuple(page.quote(*span) for span in item.content)
    return Attribution(source, page.quote(*item.cue), content, _speaker(page, item))


def _named(page: Page, source: tuple[int, int]) -> tuple[int, int]:
    """Return the words that say who a source is: those before a relative pronoun, else the source itself."""
    start, end = source
    if page.text[start:end].lower() not in {"who", "which", "that"}:
        return source
    last = len(page.text[:start].rstrip(" ,"))
    before = [one for one in page.mentions_in(max(0, last - 120), last) if one.end == last]
    return (before[0].start, before[0].end) if before else source


def _speaker(page: Page, item: Found) -> str:
    """Return the id of the source: its first person, else its first party that is no mere adjective."""
    if item.source is None:
        return ""
    within: list[Mention] = list(page.mentions_in(*_named(page, item.source)))
    person = next((mention.person for mention in within if mention.person), "")
    if person:
        return person
    return next(
        (
            mention.parties[0]
            for mention in within
            if len(mention.parties) == 1 and mention.kind is not MentionKind.ADJECTIVE
        ),
        "",
    )
