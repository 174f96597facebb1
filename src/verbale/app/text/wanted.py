"""Who wants what in a text: names in its brackets, and acts whose words speak of one of its paragraphs. Each with its words.

An act is linked only where its words name an article that the newest version has; what it wants is what its words say, not its kind.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from verbale.app.text.drafts import Version
from verbale.model import RecordedAct, Role
from verbale.text.articles import Article, Provision
from verbale.text.marks.attributions import Attribution, attributions_in
from verbale.text.marks.references import Wish, meant, references_in, wish_in
from verbale.text.tree import Level


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants.

    Parameters
    ----------
    article, keys
        Of the article, and of the provisions that are named; empty for the whole article.
    who
        Names or ids, in order.
    what
        "proposes", "reserves", "delete", "keep" …
    words
        That say so.
    act
        Id of the act; empty for a name in the text's own brackets.
    day
        Of the act (EDTF); empty where it has none, and for the text's own brackets.
    """

    article: str
    keys: tuple[str, ...]
    who: tuple[str, ...]
    what: str
    words: str
    act: str = ""
    day: str = ""


def wanted(version: Version, acts: Iterable[RecordedAct] = (), parties: Collection[str] = ()) -> list[Wanted]:
    """Return who wants what in a version, in the order of its articles; a name in its brackets before an act.

    Parameters
    ----------
    version
        As a rule the newest.
    acts
        In view; one that a person has still to rule on is left out.
    parties
        Names of parties, by which names in parentheses are known.
    """
    order = {one.key: place for place, one in enumerate(version.articles)}
    found = [
        *_bracketed(version, parties),
        *_commented(version, parties),
        *(one for act in acts if act.counts for one in _told(version, act)),
    ]
    return sorted(found, key=lambda one: (order.get(one.article, len(order)), one.act != "", one.day, one.keys))


def _bracketed(version: Version, parties: Collection[str]) -> Iterable[Wanted]:
    draft = version.draft
    for one in attributions_in(draft.legible, draft.brackets, parties):
        article = next((some for some in version.articles if some.start <= one.start < some.end), None)
        if article is None or _is_note(version, one.start):
            yield from _noted(version, one)
            continue
        near = [
            some.key for some in article.provisions if some.node.blocks[0].start <= one.start < some.node.blocks[-1].end
        ]
        words = draft.legible[slice(*one.about)] if one.about else draft.legible[one.start : one.end]
        yield Wanted(article.key, tuple(near), one.names, str(one.side), " ".join(words.split()))


def _is_note(version: Version, place: int) -> bool:
    """Say whether a place stands in a footnote or in a note in the margin."""
    found = version.draft.at(place)
    return found is not None and found.node.level is Level.FOOTNOTE


def _noted(version: Version, one: Attribution) -> Iterable[Wanted]:
    """Yield what a footnote or a note in the margin says of the paragraph at which it hangs, else of those that it names.

    "Norland reserves its position" hangs where the file puts it; "Norland reserves its position on article 4(2)" names its paragraph.
    """
    found = version.draft.at(one.start)
    if found is None or found.node.level is not Level.FOOTNOTE:
        return
    words = found.node.words
    hung = next((some.anchor for some in version.document.segments if some.start <= one.start < some.end), None)
    places = [meant(reference, version.articles) for reference in references_in(words)]
    if hung is not None and not any(places):
        places = [_at(version, hung[0])]
    for place in places:
        if place is not None:
            article, named = place
            yield Wanted(article.key, tuple(some.key for some in named), one.names, str(one.side), words)


def _commented(version: Version, parties: Collection[str]) -> Iterable[Wanted]:
    """Yield what the writer of a note in the margin wants, where its words say it and name nobody else: "we cannot accept this"."""
    text = version.draft.legible
    named = [one.start for one in attributions_in(text, version.draft.brackets, parties)]
    for segment in version.document.segments:
        if segment.role is not Role.COMMENT or not segment.writer or segment.anchor is None:
            continue
        words = " ".join(text[segment.start : segment.end].split())
        wish, place = wish_in(words), _at(version, segment.anchor[0])
        if place is not None and wish is not Wish.UNSAID and not any(segment.start <= at < segment.end for at in named):
            article, own = place
            yield Wanted(article.key, tuple(one.key for one in own), (segment.writer,), str(wish), words)


def _at(version: Version, place: int) -> tuple[Article, tuple[Provision, ...]] | None:
    """Return the article in which a place stands, and the provision whose own words it is among."""
    article = next((some for some in version.articles if some.start <= place < some.end), None)
    if article is None:
        return None
    own = [some for some in article.provisions if some.node.blocks[0].start <= place < some.node.blocks[-1].end]
    return article, tuple(own[-1:])


def _told(version: Version, item: RecordedAct) -> Iterable[Wanted]:
    act = item.act
    quote = act.evidence[0].exact
    for reference in references_in(quote):
        place = meant(reference, version.articles)
        if place is None:
            continue
        article, named = place
        day = act.when.edtf if act.when else ""
        keys = tuple(one.key for one in named)
        yield Wanted(article.key, keys, act.actors, str(wish_in(quote)), " ".join(quote.split()), item.id, day)
