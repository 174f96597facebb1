"""What became of each provision from one version to the next: the same, changed, moved, split, merged, born, dropped.

Articles are laid beside each other first, by heading, number and words; then the provisions of each pair, in order; then what is left,
wherever it stands. A link that other candidates come near is unsure, and is told as such: unknown stays unknown. What a person set goes
before everything. Swapping the two versions swaps born and dropped, split and merged, and nothing else.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from verbale.errors import TextError
from verbale.text.articles import Article, Provision
from verbale.text.versions.beads import Bead, beads
from verbale.text.versions.links import Fate, Given, Link
from verbale.text.versions.moving import with_moves
from verbale.text.versions.numbers import Flags, in_linked, options_of, own_numbers, path, same_numbers
from verbale.text.versions.similarity import Floats, Likeness, likeness, words_of

_LEAST = 0.3  # evidence from which two provisions of one article may be one
_ARTICLE = 0.3  # the same for articles
_NUMBER = 0.12  # what the same number adds
_PLACE = 0.2  # what it adds besides where nothing is lost: the place is the same, and the words stand there with more around them
_PARENT = 0.1  # what it adds that the paragraphs in which two items stand are one
_KEPT = 0.9  # share of the words of the shorter, from which nothing is lost
_SURE = 0.55  # kinship from which a link is sure
_ALIKE = 0.5  # similarity from which one with another number is sure
_WHOLE = 0.95  # share of its words in another, from which that other is a rival whatever else it says
_PART = 0.5  # share of its words that each of two must give to the one into which they are merged
_OPTION = 0.7  # kinship from which two options are rivals for one wording
_RIVAL = 0.1  # by which it must be more alike than any other
_FEW = 4  # words, up to which a wording tells nothing of itself


def align(old: Sequence[Article], new: Sequence[Article], given: Sequence[Given] = ()) -> tuple[Link, ...]:
    """Say what became of each provision.

    Parameters
    ----------
    old, new
        The articles of the two versions.
    given
        What people set.

    Returns
    -------
    tuple[Link, ...]
        Every provision of either version stands in exactly one link. In the order of the newer version; what was dropped stands where
        it was.

    Raises
    ------
    TextError
        If a person names a provision that is not there.
    """
    if _order(old) > _order(new):
        turned = align(new, old, tuple(Given(one.new, one.old, one.by) for one in given))
        return _in_order([_turned(link) for link in turned], old)
    set_links = [_set(old, new, one) for one in given]
    taken = {one.key for link in set_links for one in link.old}, {one.key for link in set_links for one in link.new}
    links = list(set_links)
    for before, after in _article_pairs(old, new):
        links += _within(_left(before, taken[0]), _left(after, taken[1]), one_article=True)
    return _in_order(with_moves(links), old)


def _order(found: Sequence[Article]) -> tuple[str, ...]:
    """Return what puts two versions in an order of their own, so that which is called the older makes no difference."""
    return tuple(f"{one.key}\n{one.wording}" for article in found for one in article.provisions)


def _turned(link: Link) -> Link:
    turns = {Fate.BORN: Fate.DROPPED, Fate.DROPPED: Fate.BORN, Fate.SPLIT: Fate.MERGED, Fate.MERGED: Fate.SPLIT}
    return replace(link, fate=turns.get(link.fate, link.fate), old=link.new, new=link.old)


def _left(article: Article | None, taken: set[str]) -> list[Provision]:
    return [one for one in article.provisions if one.key not in taken] if article is not None else []


def _set(old: Sequence[Article], new: Sequence[Article], given: Given) -> Link:
    """Return the link that a person set."""
    before, after = _named(old, given.old), _named(new, given.new)
    if before and after:
        fate = Fate.SAME if before[0].wording == after[0].wording else Fate.CHANGED
        alike = float(likeness([before[0].plain], [after[0].plain]).single[0, 0])
        return Link(fate, before, after, alike, moved=_article(before[0]) != _article(after[0]), by=given.by)
    return Link(Fate.DROPPED if before else Fate.BORN, before, after, by=given.by)


def _named(found: Sequence[Article], key: str) -> tuple[Provision, ...]:
    if not key:
        return ()
    fits = tuple(one for article in found for one in article.provisions if one.key == key)
    if not fits:
        raise TextError(f"There is no provision {key!r} in that version.", "Give a key that `verbale text` shows.")
    return fits


def _article_pairs(old: Sequence[Article], new: Sequence[Article]) -> list[tuple[Article | None, Article | None]]:
    """Lay articles beside each other: by the words of heading and provisions, and by number."""
    texts = [[_text(one) for one in found] for found in (old, new)]
    titles = [[" ".join(words_of(one.title)) for one in found] for found in (old, new)]
    whole, heading = likeness(*texts).single, likeness(*titles).single
    same = np.array([[a.key == b.key and a.annex == b.annex for b in new] for a in old]).reshape(whole.shape)
    kinds = np.array([[a.annex == b.annex for b in new] for a in old], dtype=bool).reshape(whole.shape)
    evidence = np.where(kinds, 0.5 * whole + 0.5 * heading + _NUMBER * same, 0.0)
    nothing = np.full((max(len(old) - 1, 0), len(new)), -1.0), np.full((len(old), max(len(new) - 1, 0)), -1.0)
    pairs: list[tuple[Article | None, Article | None]] = []
    lone: tuple[list[int], list[int]] = ([], [])
    for before, after in beads(evidence, *nothing, _ARTICLE):
        if before and after:
            pairs.append((old[before[0]], new[after[0]]))
        else:
            lone[0].extend(before)
            lone[1].extend(after)
    for i, j in _mutual(evidence, lone[0], lone[1], _ARTICLE):
        pairs.append((old[i], new[j]))
        lone[0].remove(i)
        lone[1].remove(j)
    return [*pairs, *((old[i], None) for i in lone[0]), *((None, new[j]) for j in lone[1])]


def _text(article: Article) -> str:
    return " ".join(one.plain for one in article.provisions)


def _mutual(evidence: Floats, rows: Sequence[int], columns: Sequence[int], least: float) -> list[tuple[int, int]]:
    """Return those that are each other's best, the most alike first."""
    free, found = (set(rows), set(columns)), []
    ranked = sorted((-evidence[i, j], i, j) for i in rows for j in columns if evidence[i, j] >= least)
    for _, i, j in ranked:
        if i in free[0] and j in free[1]:
            found.append((i, j))
            free[0].discard(i)
            free[1].discard(j)
    return found


def _within(old: Sequence[Provision], new: Sequence[Provision], *, one_article: bool) -> list[Link]:
    """Lay the provisions of two articles beside each other; once more when it is known which paragraphs they stand in are one."""
    if not old or not new:
        return [*(Link(Fate.DROPPED, (one,), ()) for one in old), *(Link(Fate.BORN, (), (one,)) for one in new)]
    alike = likeness([one.plain for one in old], [one.plain for one in new])
    numbers = same_numbers(old, new)
    few = np.array([[_says_little(a) and _says_little(b) for b in new] for a in old]).reshape(alike.single.shape)
    found = _laid(alike, few, numbers, np.zeros(numbers.shape))
    held = in_linked(old, new, found)
    if held.any():
        found = _laid(alike, few, np.where(held & own_numbers(old, new), 1.0, numbers), np.where(held, _PARENT, 0.0))
    doubtful = _in_options(old, new, alike)
    links = [_linked(old, new, alike, bead, one_article=one_article) for bead in found]
    return [replace(link, sure=link.sure and bead not in doubtful) for link, bead in zip(links, found, strict=True)]


def _in_options(old: Sequence[Provision], new: Sequence[Provision], alike: Likeness) -> set[Bead]:
    """Return the pairs beside which another option has a near wording in the same place: which of them it became nobody can tell.

    Where both are in options, or neither is, the option tells.
    """
    found: set[Bead] = set()
    for rows, columns, kin, turned in (
        (old, new, alike.kin, False),
        (new, old, alike.kin.T, True),
    ):
        for places in options_of(columns).values():
            for row, one in enumerate(rows):
                near = [place for place in places if kin[row, place] >= _OPTION]
                if len(near) > 1 and "opt " not in path(one):
                    found |= {((place,), (row,)) if turned else ((row,), (place,)) for place in near}
    return found


def _laid(alike: Likeness, few: Flags, numbers: Floats, around: Floats) -> list[Bead]:
    """Return the best way to lay the provisions of two articles beside each other.

    Parameters
    ----------
    alike, few
        How alike they are, and which pairs have too few words to tell.
    numbers, around
        How far their numbers are the same, and what it adds that they stand in paragraphs that are one.
    """
    whole = (alike.contained >= _KEPT) & ~few
    place = (_NUMBER + _PLACE * whole) * numbers + around
    evidence = np.where(few & (numbers < 1), alike.kin * 0.5, alike.kin) + place
    both = np.minimum(alike.contained[:-1], alike.contained[1:]) >= _PART
    merges = np.where(both, alike.old_kin + np.maximum(place[:-1], place[1:]), 0.0)
    both = np.minimum(alike.contained[:, :-1], alike.contained[:, 1:]) >= _PART
    splits = np.where(both, alike.new_kin + np.maximum(place[:, :-1], place[:, 1:]), 0.0)
    return beads(evidence, merges, splits, _LEAST)


def _linked(
    old: Sequence[Provision], new: Sequence[Provision], alike: Likeness, bead: Bead, *, one_article: bool
) -> Link:
    """Return the link of a bead, with how sure it is."""
    before, after = bead
    olds, news = tuple(old[i] for i in before), tuple(new[j] for j in after)
    if not olds or not news:
        return Link(Fate.BORN if news else Fate.DROPPED, olds, news)
    if len(olds) == len(news) == 1:
        return _single(olds, news, alike, before[0], after[0], one_article=one_article)
    merged = len(olds) == 2
    pairs, kin = (alike.old_pairs, alike.old_kin) if merged else (alike.new_pairs, alike.new_kin)
    value, kinship = float(pairs[before[0], after[0]]), float(kin[before[0], after[0]])
    return Link(Fate.MERGED if merged else Fate.SPLIT, olds, news, value, value >= _SURE, kin=kinship)


def _single(
    old: tuple[Provision, ...], new: tuple[Provision, ...], alike: Likeness, i: int, j: int, *, one_article: bool
) -> Link:
    value, kin = float(alike.single[i, j]), float(alike.kin[i, j])
    named = path(old[0]) == path(new[0]) and one_article
    if _says_little(old[0]) or _says_little(new[0]):
        sure = named
    else:
        sure = kin >= _SURE and (named or (value >= _ALIKE and _without_rival(alike, i, j)))
    fate = Fate.SAME if old[0].wording == new[0].wording else Fate.CHANGED
    return Link(fate, old, new, value, sure, kin=kin)


def _without_rival(alike: Likeness, i: int, j: int) -> bool:
    """Say whether nothing else comes near: by kinship, or because it holds all words of one of the two as well."""
    if _others(alike.contained, i, j) >= _WHOLE and float(alike.single[i, j]) < 1.0:
        return False
    return bool(alike.kin[i, j] >= _others(alike.kin, i, j) + _RIVAL) or float(alike.single[i, j]) == 1.0 > _others(
        alike.single, i, j
    )


def _others(values: Floats, i: int, j: int) -> float:
    """Return the highest value that either of two has with any other."""
    return max(map(float, (*values[i, :j], *values[i, j + 1 :], *values[:i, j], *values[i + 1 :, j])), default=0.0)


def _says_little(one: Provision) -> bool:
    return len(one.plain.split()) <= _FEW


def _article(one: Provision) -> str:
    return one.key.split("/", 1)[0]


def _in_order(links: Sequence[Link], old: Sequence[Article]) -> tuple[Link, ...]:
    """Return links in the order of the newer version, what was dropped behind what stood before it."""
    places: dict[str, int] = {}
    for link in links:
        for one in link.old:
            places[one.key] = min((other.node.start for other in link.new), default=-1)
    before, ranks = -1, {}
    for provision in (one for article in old for one in article.provisions):
        if places.get(provision.key, -1) >= 0:
            before = places[provision.key]
        ranks[provision.key] = (before, 1, provision.node.start)
    return tuple(sorted(links, key=lambda link: (link.new[0].node.start, 0, 0) if link.new else ranks[link.old[0].key]))
