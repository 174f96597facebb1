"""What says the same as another, or went into it: two paragraphs of two options that became one, or one that was written out in every option.

Order and number link one of them; the others would be called dropped, or born, though their words stand whole on the other side. They join
the link of the one that is theirs by words, as merged or split; which of them it truly came from nobody can tell, so none of them is sure.

Near copies are told by the cosine of their words, as G. Salton and C. Buckley weigh them. What went into another beside other words is told by
kinship and by the order of its words (see `verbale.text.versions.similarity`): whoever shortens a text folds paragraphs into one.
"""

from collections.abc import Sequence
from dataclasses import replace

from verbale.text.articles import Provision
from verbale.text.versions.links import Fate, Link
from verbale.text.versions.similarity import in_order, likeness

_COPY = 0.85  # cosine from which one says what another says
_LONG = 8  # words, from which that is no chance
_FOLDED = 6  # words, from which one can have gone into another
_KIN, _COSINE, _ORDER = 0.7, 0.5, 0.6  # kinship, cosine and share of words in order, from which it did
_SIDES = (0, 1)  # the older and the newer


def with_copies(links: Sequence[Link]) -> list[Link]:
    """Let what was dropped or born join the link of what says the same, where its article went to or came from the same one.

    A link that would get more on both sides gets none: that of several alike on either side is left as it is, unsure.
    """
    joins: tuple[dict[int, list[int]], ...] = ({}, {})
    for own in _SIDES:
        for alone, target in _candidates(links, own):
            joins[own].setdefault(target, []).append(alone)
    taken: dict[int, Link] = {}
    gone: set[int] = set()
    for own in _SIDES:
        for target, places in joins[own].items():
            if target not in joins[1 - own]:
                taken[target] = _joined(links[target], [links[place] for place in places], own)
                gone.update(places)
    return [taken.get(place, link) for place, link in enumerate(links) if place not in gone]


def _candidates(links: Sequence[Link], own: int) -> list[tuple[int, int]]:
    """Return the places of links that have one side alone, each with that of the link of what says the same on the other side."""
    pairs = {(_article(_side(one, own)[0]), _article(_side(one, 1 - own)[0])) for one in links if one.old and one.new}
    there: dict[str, list[tuple[int, Provision]]] = {}
    alone: dict[str, list[int]] = {}
    for place, link in enumerate(links):
        if link.fate in {Fate.SAME, Fate.CHANGED} and not link.by:
            one = _side(link, 1 - own)[0]
            there.setdefault(_article(one), []).append((place, one))
        elif not _side(link, 1 - own) and not link.by and len(_side(link, own)[0].plain.split()) >= _FOLDED:
            alone.setdefault(_article(_side(link, own)[0]), []).append(place)
    found = []
    for article, places in alone.items():
        beside = sorted(other for mine, other in pairs if mine == article)
        others = [one for key in beside for one in there.get(key, ())]
        if others:
            found += _alike(links, own, places, others)
    return found


def _alike(
    links: Sequence[Link], own: int, places: Sequence[int], others: Sequence[tuple[int, Provision]]
) -> list[tuple[int, int]]:
    """Return which of the provisions that stand alone say what one of the others says; both by the places of their links.

    Parameters
    ----------
    links, own
        All links, and the side of what stands alone.
    places, others
        Of what stands alone; of what may say the same, each with its provision.
    """
    mine = [_side(links[place], own)[0].plain for place in places]
    found = likeness(mine, [one.plain for _, one in others])
    joined = []
    for row, place in enumerate(places):
        copy, near = int(found.single[row].argmax()), int(found.kin[row].argmax())
        if len(mine[row].split()) >= _LONG and found.single[row, copy] >= _COPY:
            joined.append((place, others[copy][0]))
        elif (
            found.kin[row, near] >= _KIN
            and found.single[row, near] >= _COSINE
            and in_order(mine[row], others[near][1].plain) >= _ORDER
        ):
            joined.append((place, others[near][0]))
    return joined


def _joined(link: Link, alone: Sequence[Link], own: int) -> Link:
    """Return a link with more on one side: what was linked first stays first."""
    more = tuple(one for some in alone for one in _side(some, own))
    if own == 0:
        return replace(link, fate=Fate.MERGED, old=(*link.old, *more), copied=True)
    return replace(link, fate=Fate.SPLIT, new=(*link.new, *more), copied=True)


def _side(link: Link, side: int) -> tuple[Provision, ...]:
    return (link.old, link.new)[side]


def _article(one: Provision) -> str:
    return one.key.split("/", 1)[0]
