"""What a reading does not know, said in a sentence each: days left open, days that can be two, names that the dossier does not have."""

import re
from collections.abc import Iterable, Sequence

from verbale.dossier.world import nations
from verbale.model import Act, Document
from verbale.reading.metadata import doubtful_day
from verbale.reading.parsed_document import Dated, MentionKind, Page

_LISTED = 5  # names or dates, before the rest is only counted
_TWO = re.compile(r"\d{4}-XX-XX")
_VAGUE = re.compile(r"(?:PAST|PRESENT|FUTURE)_REF")


def unknowns(document: Document, pages: Sequence[Page], acts: Iterable[Act]) -> list[str]:
    """Return what a person should know that the reading does not."""
    dates = [(page, date) for page in pages for date in page.dates]
    found = []
    two = [_words(page, date) for page, date in dates if _TWO.fullmatch(date.value)]
    if document.published is None:
        two += [day for day in [doubtful_day(document.text, document.body)] if day and day not in two]
    if two:
        found.append(f"{_list(two)} can be two days, so it is taken for none: say which (`verbale head`).")
    open_ = [_words(page, date) for page, date in dates if _left_open(date) and date.start >= document.body]
    if open_ and document.published is None:
        found.append(f"Dates left open, because the day of writing is not known: {_list(open_)}.")
    strangers = _strangers(pages, acts)
    if strangers:
        found.append(f"Acting in it, and not in the dossier: {_list(strangers)}.")
    return found


def only_beside(pages: Sequence[Page], acts: Iterable[Act]) -> frozenset[str]:
    """Return the parties that a text names only by the way: by the city in "the Paris Club", by an adjective in "the German bidder".

    Parameters
    ----------
    pages
        A document's pages; parties of the dossier are never among those returned.
    acts
        Everybody who does something in it, or has it done to them, takes part.
    """
    active = {
        name for act in acts for name in (*act.actors, *act.addressees, act.speaker, act.on_behalf_of, act.according_to)
    }
    known = {party.id for page in pages for party in page.dossier.parties}
    beside: set[str] = set()
    named: set[str] = set()
    for page in pages:
        for mention in page.mentions:
            words = page.text[mention.start : mention.end]
            loose = mention.kind is MentionKind.ADJECTIVE or (
                mention.kind is MentionKind.PARTY and _is_seat(mention.parties, words)
            )
            (beside if loose else named).update(mention.parties)
    return frozenset(name for name in beside - named - known if name not in active)


def _is_seat(parties: Sequence[str], words: str) -> bool:
    """Say whether words name a place for the state that sits there."""
    words = words.removeprefix("the ").removeprefix("The ")
    return any(words in nation.seats for name in parties if (nation := nations().get(name)) is not None)


def _left_open(date: Dated) -> bool:
    return (
        date.when is None
        and date.timex in {"DATE", "TIME"}
        and not _TWO.fullmatch(date.value)
        and not _VAGUE.match(date.value)
    )


def _words(page: Page, date: Dated) -> str:
    return " ".join(page.text[date.start : date.end].split())


def _strangers(pages: Sequence[Page], acts: Iterable[Act]) -> list[str]:
    """Return the names of those who act and whom the dossier does not name; of nobody where there is no dossier."""
    known = {party.id for page in pages for party in page.dossier.parties}
    if not known:
        return []
    names = {name: party.name for page in pages for name, party in page.parties.items()}
    acting = dict.fromkeys(name for act in acts for name in act.actors if name not in known)
    return [names.get(name, name) for name in acting]


def _list(words: Sequence[str]) -> str:
    each = list(dict.fromkeys(f"“{one}”" for one in words))
    return ", ".join(each[:_LISTED]) + (f" and {len(each) - _LISTED} more" if len(each) > _LISTED else "")
