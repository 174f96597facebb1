"""After articles were laid beside each other in order: weak links that give way to better ones, what moved, and where the words of what is gone are.

Order misleads where a paragraph went up or down, or where a number was given to other words. So what is left over, and what is linked though
it is little alike, is matched once more by words alone: the most alike first. A link that stands gives way only to one that is better by far.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from verbale.text.articles import Provision
from verbale.text.versions.copies import with_copies
from verbale.text.versions.links import Fate, Link
from verbale.text.versions.similarity import Floats, Likeness, in_order, likeness

_LONG = 8  # words, from which a wording is known again elsewhere
_TELLING = 12  # words, below which one that moved is sure only where it is nearly the same
_ALIKE = 0.45  # similarity from which one can have moved to another article
_NEARLY = 0.85  # the same, from which nothing else is asked
_SAME = 0.9  # similarity of two that are nearly the same
_MOVED = 0.6  # kinship from which a provision may be one in another article
_NEARBY = 0.5  # the same within one article
_WEAK = 0.6  # kinship below which an unsure link may give way
_STANDS = 0.15  # by which another must be better
_RIVAL = 0.1  # by which a sure one must be more alike than any other
_WENT_INTO = 0.85  # share of the words of the shorter in the longer, from which they are told to stand there
_TOGETHER = 0.1  # what it adds that other provisions went between the same two articles
_NEAR = 0.5  # kinship with something in an article that goes with its own, from which "dropped" is unsure
_FAR = 0.6  # the same with something anywhere


@dataclass(frozen=True, slots=True)
class _Free:
    """A provision that can be linked anew, and the link in which it stands."""

    provision: Provision
    link: Link


def with_moves(links: Sequence[Link]) -> list[Link]:
    """Return the links with moves found, weak ones replaced, copies joined, and what is near to what was dropped or born."""
    return _with_near(with_copies(_moved(links)))


def _moved(links: Sequence[Link]) -> list[Link]:
    free = [link for link in links if _can_change(link)]
    ids = {id(link) for link in free}
    kept = [link for link in links if id(link) not in ids]
    olds = [_Free(one, link) for link in free for one in link.old]
    news = [_Free(one, link) for link in free for one in link.new]
    if not olds or not news:
        return list(links)
    found = likeness([one.provision.plain for one in olds], [one.provision.plain for one in news])
    edges = list(_edges(olds, news, found))
    plain = {(i, j) for _, i, j in edges if found.kin[i, j] >= _rivals(found.kin, i, j) + _RIVAL}
    taken: dict[int, int] = {}
    for _, i, j in sorted(edges):
        if (i, j) in plain and i not in taken and j not in taken.values():
            taken[i] = j
    known = _between(
        [*kept, *(Link(Fate.CHANGED, (olds[i].provision,), (news[j].provision,)) for i, j in taken.items())]
    )
    for _, i, j in sorted((worth - _TOGETHER * (_pair(olds[i], news[j]) in known), i, j) for worth, i, j in edges):
        if i not in taken and j not in taken.values():
            taken[i] = j
    made = [_made(olds[i], news[j], found, i, j) for i, j in taken.items()]
    made += [Link(Fate.DROPPED, (one.provision,), ()) for place, one in enumerate(olds) if place not in taken]
    made += [Link(Fate.BORN, (), (one.provision,)) for place, one in enumerate(news) if place not in taken.values()]
    return [*kept, *made]


def _can_change(link: Link) -> bool:
    """Say whether a link is open to another: nothing beside it, or little alike and unsure. What people set is not."""
    if link.by or any(len(one.plain.split()) < _LONG for one in (*link.old, *link.new)):
        return False
    alone = not link.old or not link.new
    return alone or (len(link.old) == len(link.new) == 1 and not link.sure and link.kin < _WEAK)


def _edges(olds: Sequence[_Free], news: Sequence[_Free], found: Likeness) -> Iterator[tuple[float, int, int]]:
    """Yield what can be linked: its worth below zero, so that the best sorts first, and the places on both sides."""
    for i, old in enumerate(olds):
        for j, new in enumerate(news):
            value = float(found.kin[i, j])
            standing = [one.link.kin for one in (old, new) if one.link.old and one.link.new]
            least = _NEARBY if _article(old.provision) == _article(new.provision) else _MOVED
            if old.link is new.link:
                yield -(value + _STANDS), i, j
            elif _can_move(old.provision, new.provision, found, i, j) and value >= max(
                [least, *(one + _STANDS for one in standing)]
            ):
                yield -value, i, j


def _can_move(old: Provision, new: Provision, found: Likeness, i: int, j: int) -> bool:
    """Say whether one can have gone to another article: what says little is known again there only by its very words, the rest by their order.

    Parameters
    ----------
    old, new
        The provisions.
    found, i, j
        How alike all are, and their places.
    """
    if _article(old) == _article(new):
        return True
    value = float(found.single[i, j])
    if value < _ALIKE or float(found.kin[i, j]) < _MOVED:
        return False
    few = min(len(one.plain.split()) for one in (old, new)) < _TELLING
    return value >= _NEARLY or (not few and (value + in_order(old.plain, new.plain)) / 2 >= _MOVED)


def _made(old: _Free, new: _Free, found: Likeness, i: int, j: int) -> Link:
    if old.link is new.link:
        return old.link
    value = float(found.kin[i, j])
    fate = Fate.SAME if old.provision.wording == new.provision.wording else Fate.CHANGED
    moved = _article(old.provision) != _article(new.provision)
    short = min(len(one.provision.plain.split()) for one in (old, new)) < _TELLING
    sure = value >= max(_rivals(found.kin, i, j), _MOVED) + _RIVAL and found.single[i, j] >= (
        _SAME if short else _MOVED
    )
    return Link(fate, (old.provision,), (new.provision,), float(found.single[i, j]), bool(sure), moved, kin=value)


def _rivals(kin: Floats, i: int, j: int) -> float:
    """Return the highest kinship that either of two has with any other."""
    others = (*kin[i, :j], *kin[i, j + 1 :], *kin[:i, j], *kin[i + 1 :, j])
    return max(map(float, others), default=0.0)


def _between(links: Sequence[Link]) -> Collection[tuple[str, str]]:
    """Return the articles between which provisions went."""
    return {(_article(link.old[0]), _article(link.new[0])) for link in links if link.old and link.new}


def _pair(old: _Free, new: _Free) -> tuple[str, str]:
    return _article(old.provision), _article(new.provision)


def _with_near(links: Sequence[Link]) -> list[Link]:
    """Doubt what was dropped or born where something is near it: in the articles that go with its own, or nearer still anywhere."""
    found, pairs = list(links), _between(links)
    for own in (0, 1):
        others = [one for link in links for one in (link.old, link.new)[1 - own]]
        places = [place for place, link in enumerate(links) if _alone(link, own)]
        if not others or not places:
            continue
        mine = [(links[place].old, links[place].new)[own][0] for place in places]
        alike = likeness([one.plain for one in mine], [one.plain for one in others])
        homes, rewritten = np.array([_article(one) for one in others]), _rewritten(links, own)
        for row, place in enumerate(places):
            beside = [pair[1 - own] for pair in pairs if pair[own] == _article(mine[row])]
            link = replace(links[place], sure=_article(mine[row]) not in rewritten)
            found[place] = _doubted(link, others, alike, row, np.isin(homes, beside))
    return found


def _rewritten(links: Sequence[Link], own: int) -> Collection[str]:
    """Return the articles that were written anew: some of their provisions are linked, and less than half of all are surely so.

    What has no link in such an article may stand there in other words.
    """
    linked, known, whole = Counter[str](), Counter[str](), Counter[str]()
    for link in links:
        for one in (link.old, link.new)[own]:
            article = _article(one)
            whole[article] += 1
            linked[article] += bool(link.old and link.new)
            known[article] += bool(link.old and link.new) and link.sure_of(one.key)
    return {article for article in whole if linked[article] and 2 * known[article] < whole[article]}


def _alone(link: Link, own: int) -> bool:
    """Say whether a link has one side alone; what a person said is not doubted."""
    sides = (link.old, link.new)
    return not sides[1 - own] and not link.by


def _doubted(link: Link, others: Sequence[Provision], alike: Likeness, row: int, beside: npt.NDArray[np.bool_]) -> Link:
    """Return a link of one side alone, doubted where something comes near.

    Parameters
    ----------
    link
        Of what was dropped or born.
    others
        All provisions of the other side.
    alike, row
        Their likeness, and the row of this one.
    beside
        Which of them stand in articles that go with its own.
    """
    worth = alike.kin[row] + np.where(beside, _FAR - _NEAR, 0.0)
    best = int(worth.argmax())
    if worth[best] < _FAR:
        return link
    value = float(alike.kin[row, best])
    long = len((link.old or link.new)[0].plain.split()) >= _LONG
    stands = long and value >= _MOVED and float(alike.contained[row, best]) >= _WENT_INTO
    near = (others[best],) if stands else ()
    return replace(link, sure=False, similarity=float(alike.single[row, best]), near=near, kin=value)


def _article(one: Provision) -> str:
    return one.key.split("/", 1)[0]
