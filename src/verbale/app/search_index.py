"""Words found in what is in view: acts first, then documents with the words around the first hit."""

import re
from dataclasses import dataclass

from verbale.brief.context import BriefContext
from verbale.brief.wording import quoted
from verbale.model import Document, RecordedAct

AROUND = 110
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Match:
    """A hit.

    Parameters
    ----------
    kind
        ``act`` or ``document``.
    id
        Of the act or document.
    title, before, exact, after
        What to show.
    """

    kind: str
    id: str
    title: str
    before: str
    exact: str
    after: str


class Index:
    """The words of everything in view, put into lower case once.

    Parameters
    ----------
    case
        What is in view.
    """

    def __init__(self, case: BriefContext) -> None:
        self.case = case
        self._items: list[RecordedAct | Document] = [*case.play.acts, *case.play.documents.values()]
        self._places: dict[str, list[int]] = {}
        for place, one in enumerate(self._items):
            for word in set(_WORD.findall(self._text(one).casefold())):
                self._places.setdefault(word, []).append(place)

    def _text(self, one: RecordedAct | Document) -> str:
        if isinstance(one, RecordedAct):
            return f"{self.case.told(one)} {one.act.evidence[0].exact}"
        return f"{one.title} {one.text}"

    def find(self, wanted: str) -> list[RecordedAct | Document]:
        """Return every act, then every document, that holds all words of a question, or longer words with these in them."""
        words = _WORD.findall(wanted.casefold())
        if not words:
            return []
        found = [set().union(*(places for known, places in self._places.items() if word in known)) for word in words]
        return [self._items[place] for place in sorted(set.intersection(*found))]

    def shown(self, one: RecordedAct | Document, wanted: str) -> Match:
        """Return what to show of a hit."""
        if isinstance(one, RecordedAct):
            return Match("act", one.id, self.case.told(one), "", quoted(one.act.evidence[0].exact), "")
        return _hit(one.id, one.title or one.name, one.text, _WORD.findall(wanted.casefold())[0])


def _hit(name: str, title: str, text: str, word: str) -> Match:
    place = text.casefold().find(word)
    if place < 0 or len(text.casefold()) != len(text):
        return Match("document", name, title, " ".join(text[:AROUND].split()), "", "")
    end = place + len(word)
    before = " ".join(text[max(0, place - AROUND) : place].split())
    after = " ".join(text[end : end + AROUND].split())
    space = " " if text[end : end + 1].isspace() else ""
    return Match(
        "document",
        name,
        title,
        f"{before}{' ' if text[place - 1 : place].isspace() else ''}",
        text[place:end],
        f"{space}{after}",
    )
