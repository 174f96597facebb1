"""Words found in what is in view: acts first, then documents with the words around the first hit."""

from dataclasses import dataclass

from verbale.brief.case import Case
from verbale.brief.words import quoted

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


def find(case: Case, wanted: str) -> list[Found]:
    """Return every act, then every document, that holds all words of a question, whatever their case."""
    words = [word.casefold() for word in wanted.split()]
    if not words:
        return []
    acts = []
    for item in case.play.acts:
        quote = item.act.evidence[0].exact
        told = case.told(item)
        whole = f"{told} {quote}".casefold()
        if all(word in whole for word in words):
            acts.append(Found("act", item.id, told, "", quoted(quote), ""))
    documents = []
    for document in case.play.documents.values():
        whole = f"{document.title} {document.text}".casefold()
        if all(word in whole for word in words):
            documents.append(_hit(document.id, document.title or document.name, document.text, words[0]))
    return [*acts, *documents]


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
