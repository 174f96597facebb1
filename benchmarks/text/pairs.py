"""Which paragraph became which, as somebody labelled it from the papers (`labels/pairs.txt`), laid beside the links that are found.

A link is right where the labelled paragraph is linked to the one on the label (or to none, where the label says so), wrong where it is linked
otherwise; a wrong one that is called sure is the worst there is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.text.outlines import LABELS
from verbale.app.text.drafts import Version
from verbale.text.articles import Provision
from verbale.text.numbering import Number
from verbale.text.tree import Level
from verbale.text.versions.aligning import align
from verbale.text.versions.links import Link


@dataclass(frozen=True, slots=True)
class Pair:
    """A labelled pair: the two papers by their numbers, and the places on them; empty for none."""

    papers: tuple[str, str]
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of a labelled pair.

    Parameters
    ----------
    pair
        As labelled.
    right
        Whether the link is the labelled one; ``None`` where a paragraph on the label was not found.
    sure
        Whether the link is called sure.
    said
        The keys that are linked, for people.
    """

    pair: Pair
    right: bool | None
    sure: bool
    said: str


def labelled(name: str = "pairs") -> list[Pair]:
    """Read the pairs of a file."""
    found: list[Pair] = []
    papers = ("", "")
    for line in (LABELS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if re.fullmatch(r"\d\d \d\d", line):
            papers = (line[:2], line[3:])
            continue
        old, new = (part.strip() for part in line.split(" | "))
        found.append(Pair(papers, "" if old == "-" else old, "" if new == "-" else new))
    return found


def judged(versions: dict[str, Version], pairs: Sequence[Pair]) -> Iterator[Verdict]:
    """Yield what is said of each pair; versions by the number of their paper."""
    links: dict[tuple[str, str], tuple[Link, ...]] = {}
    for pair in pairs:
        old, new = (versions[one] for one in pair.papers)
        if pair.papers not in links:
            links[pair.papers] = align(old.articles, new.articles)
        yield _judged(pair, old, new, links[pair.papers])


def _judged(pair: Pair, old: Version, new: Version, links: Sequence[Link]) -> Verdict:
    before, after = (
        [at(side, one) for one in place.split("|") if one] for side, place in ((old, pair.old), (new, pair.new))
    )
    if None in before or None in after:
        return Verdict(pair, None, sure=False, said="not found")
    wanted = ({one.key for one in before if one}, {one.key for one in after if one})
    link = next(link for link in links if _holds(link, wanted))
    keys = ({one.key for one in link.old}, {one.key for one in link.new})
    right = all(bool(has & want) if want else not has for has, want in zip(keys, wanted, strict=True))
    said = f"{' + '.join(sorted(keys[0])) or '–'} → {' + '.join(sorted(keys[1])) or '–'} ({link.similarity:.2f})"
    return Verdict(pair, right, all(link.sure_of(key) for side in wanted for key in side), said)


def _holds(link: Link, wanted: tuple[set[str], set[str]]) -> bool:
    """Say whether a link holds the older paragraph on the label, or the newer one where there is no older."""
    if wanted[0]:
        return any(one.key in wanted[0] for one in link.old)
    return any(one.key in wanted[1] for one in link.new)


def at(version: Version, place: str) -> Provision | None:
    """Return the provision at a place such as "p12:3 bis#2", ``None`` where there is none."""
    provisions = [one for article in version.articles for one in article.provisions]
    if recital := re.fullmatch(r"r(\d+)", place):
        first = next(article for article in version.articles if "preamble" in article.title.lower())
        return first.provisions[int(recital[1])] if int(recital[1]) < len(first.provisions) else None
    match = re.fullmatch(r"p(\d+):(\.?)(.*?)(?:#(\d+))?", place)
    if match is None:
        raise ValueError(place)
    page, item, number, count = match[1], bool(match[2]), match[3].replace("-", " "), int(match[4] or 1)
    found = [
        one
        for one in provisions
        if version.draft.page_at(one.node.start) == f"p. {page}"
        and (one.node.level is Level.ITEM) is item
        and _bare(one.node.number) == number
    ]
    return found[count - 1] if len(found) >= count else None


def _bare(number: Number | None) -> str:
    return re.sub(r"^\d+\.(?=[a-z])", "", str(number)) if number is not None else ""
