"""Head data that a person gives a document where the file says nothing, or says it wrong. What was given is marked as such."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from verbale.model import Document, Party, Person, When

FIELDS = ("published", "title", "publisher", "sender", "addressee")


def with_said(document: Document, said: Mapping[str, str]) -> Document:
    """Return a document with what a person says of it.

    Parameters
    ----------
    document
        As the file says of itself.
    said
        Some of `FIELDS`; ``published`` as EDTF. Empty words leave the file's own.

    Raises
    ------
    DateError
        For a day that is none.
    """
    given = {name: said[name].strip() for name in FIELDS if said.get(name, "").strip()}
    if not given:
        return document
    day = When.parse(given["published"]) if "published" in given else document.published
    names = tuple(dict.fromkeys((*document.by_hand, *given)))
    return replace(document, **{**given, "published": day, "by_hand": names})  # type: ignore[arg-type]  # each of its own kind


def means(words: str, parties: Iterable[Party], people: Iterable[Person]) -> tuple[str, str]:
    """Return the party and the person whom somebody's words name whole, by name, alias or id; empty for nobody.

    Parameters
    ----------
    words
        As the person wrote them.
    parties, people
        Who may be meant.
    """
    low = words.strip().casefold()
    if not low:
        return "", ""
    person = next(
        (one for one in people if low in {one.id, *(name.casefold() for name in (one.name, *one.aliases))}), None
    )
    if person is not None:
        return person.party, person.id
    found = (
        one.id for one in parties if low in {one.id.casefold(), *(name.casefold() for name in (one.name, *one.aliases))}
    )
    return next(found, ""), ""


def given(document: Document, parties: Iterable[Party], people: Iterable[Person]) -> frozenset[str]:
    """Return the ids of those who are sender and addressee because a person says so: the text need not name them.

    Parameters
    ----------
    document
        With what was said of it.
    parties, people
        Who may be meant.
    """
    parties, people = list(parties), list(people)
    named = (means(words, parties, people) for words in (document.sender, document.addressee))
    return frozenset(one for pair in named for one in pair if one)
