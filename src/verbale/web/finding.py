"""Words found in what is in view: acts first, then documents with the words around the first hit."""

from dataclasses import dataclass

from verbale.brief.case import Case
from verbale.brief.words import quoted
from verbale.model import Document, RecordedAct

AROUND = 110


@dataclass(frozen=True, slots=True)
class Found:
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

    def __init__(self, case: Case) -> None:
        self.case = case
        self._acts = [(f"{case.told(item)} {item.act.evidence[0].exact}".casefold(), item) for item in case.play.acts]
        self._documents = [(f"{one.title} {one.text}".casefold(), one) for one in case.play.documents.values()]

    def find(self, wanted: str) -> list[RecordedAct | Document]:
        """Return every act, then every document, that holds all words of a question, whatever their case."""
        words = wanted.casefold().split()
        if not words:
            return []
        acts = [item for whole, item in self._acts if all(word in whole for word in words)]
        documents = [one for whole, one in self._documents if all(word in whole for word in words)]
        return [*acts, *documents]

    def shown(self, one: RecordedAct | Document, wanted: str) -> Found:
        """Return what to show of a hit."""
        if isinstance(one, RecordedAct):
            return Found("act", one.id, self.case.told(one), "", quoted(one.act.evidence[0].exact), "")
        return _hit(one.id, one.title or one.name, one.text, wanted.casefold().split()[0])


def _hit(name: str, title: str, text: str, word: str) -> Found:
    place = text.casefold().find(word)
    if place < 0 or len(text.casefold()) != len(text):
        return Found("document", name, title, " ".join(text[:AROUND].split()), "", "")
    end = place + len(word)
    before = " ".join(text[max(0, place - AROUND) : place].split())
    after = " ".join(text[end : end + AROUND].split())
    space = " " if text[end : end + 1].isspace() else ""
    return Found(
        "document",
        name,
        title,
        f"{before}{' ' if text[place - 1 : place].isspace() else ''}",
        text[place:end],
        f"{space}{after}",
    )
