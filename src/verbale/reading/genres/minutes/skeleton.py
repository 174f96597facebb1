"""A sentence with every name of an actor folded into one sign, so that the grammar sees its bones.

``Norway, supported by Australia and the EU, suggested rules`` becomes ``X, supported by X and the X, suggested rules``.
Places in the bones map back to places in the text, one to one.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from verbale.reading.genres.minutes.spokespeople import gathered, members
from verbale.reading.lang.en.minutes.groups import groups
from verbale.reading.parsed_document import Mention, MentionKind, Page

SIGN = "\ue000"
_RAGGED = ("\n", "  ", "\t", "\u00a0")
_GAPS = re.compile(r"\s{2,}|[\n\t\u00a0]")
_SPOKEN = {MentionKind.PARTY, MentionKind.PERSON, MentionKind.OFFICE, MentionKind.ALL, MentionKind.UNNAMED}


class Actor(NamedTuple):
    """Somebody named in a sentence.

    Parameters
    ----------
    start, end
        Place in the text, without article or possessive.
    name
        The words.
    parties
        Ids of the parties, empty for a chair, a committee or "many parties".
    person
        Id of the person, if one is named.
    first
        Whether it is the voice itself ("we", "my delegation").
    outer
        Where a quote of it begins: with its article, if it has one.
    """

    start: int
    end: int
    name: str
    parties: tuple[str, ...] = ()
    person: str = ""
    first: bool = False
    outer: int = -1


@dataclass
class Skeleton:
    """The bones of a sentence and who stands behind each sign."""

    bones: str
    actors: list[Actor]
    signs: list[int] = field(default_factory=list)
    folded: list[int] = field(default_factory=list)
    real: list[int] = field(default_factory=list)

    def place(self, bone: int) -> int:
        """Return the place in the text of a place in the bones."""
        piece = bisect_right(self.folded, bone) - 1
        return self.real[piece] + bone - self.folded[piece]

    def bone(self, place: int) -> int:
        """Return the place in the bones of a place in the text; inside a name, that of its sign."""
        piece = bisect_right(self.real, place) - 1
        bone = self.folded[piece] + place - self.real[piece]
        return min(bone, self.folded[piece + 1] - 1) if piece + 1 < len(self.folded) else bone

    def at(self, sign: int) -> Actor:
        """Return the actor behind the sign at a place in the bones."""
        return self.actors[bisect_right(self.signs, sign) - 1]

    def between(self, start: int, end: int) -> list[Actor]:
        """Return the actors whose signs stand between two places in the bones."""
        return self.actors[bisect_right(self.signs, start - 1) : bisect_right(self.signs, end - 1)]


class Named:
    """Everybody named on a page who can act, longest first where they overlap; sentences take their share."""

    def __init__(self, page: Page, voice: Sequence[Actor] = (), start: int = 0, end: int | None = None) -> None:
        text = page.text
        end = len(text) if end is None else end
        found = list(voice)  # first, so that the voice wins over another name for the same words
        found += [_mentioned(text, mention) for mention in page.mentions_in(start, end) if mention.kind in _SPOKEN]
        found += [_bare(text, *place) for place in groups(text, start, end)]
        found.sort(key=_by_place)
        self.text = text
        self.actors: list[Actor] = []
        for actor in found:
            if not self.actors or actor.start >= self.actors[-1].end:
                self.actors.append(actor)
        self.actors = gathered(text, self.actors, members(page.dossier))
        self._starts = [actor.start for actor in self.actors]

    def within(self, start: int, end: int) -> list[Actor]:
        """Return the actors that begin between two places."""
        return self.actors[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def fold(named: Named, start: int, end: int) -> Skeleton:
    """Fold the actors of a sentence into signs."""
    text = named.text
    actors = named.within(start, end)
    pieces: list[str] = []
    folded, real, signs = [], [], []
    at, size = start, 0
    ragged = any(text.find(gap, start, end) >= 0 for gap in _RAGGED)
    for actor in (*actors, None):
        stop = actor.start if actor else end
        for gap in _GAPS.finditer(text, at, stop) if ragged else ():
            pieces += (text[at : gap.start()], " ")
            folded.append(size)
            real.append(at)
            size += gap.start() - at + 1
            folded.append(size - 1)
            real.append(gap.end() - 1)
            at = gap.end()
        pieces.append(text[at:stop])
        folded += (size, size + stop - at)
        real += (at, stop)
        size += stop - at
        if actor is not None:
            signs.append(size)
            pieces.append(SIGN)
            size += 1
            at = actor.end
    return Skeleton("".join(pieces), actors, signs, folded, real)


def _by_place(actor: Actor) -> int:
    """Order by start, the longest first: one number, because sorting is what naming costs."""
    return (actor.start << 16) - (actor.end - actor.start)


def _mentioned(text: str, mention: Mention) -> Actor:
    end = mention.end
    if mention.possessive:
        end -= 2 if text[end - 2 : end - 1] in {"'", "’"} else 1 if text[end - 1] in {"'", "’"} else 0
    bare = _bare(text, mention.start, end)
    return Actor(bare.start, end, bare.name, mention.parties, mention.person, outer=mention.start)


def _bare(text: str, start: int, end: int) -> Actor:
    """Leave the article outside of a name: "the Chair" is "Chair", "The majority of ministers" stays."""
    outer = start
    if text[start : start + 4] in {"the ", "The "} and not text.startswith("majority", start + 4):
        start += 4
    return Actor(start, end, text[start:end], outer=outer)
