"""The life of a paragraph through all versions: born, bracketed, changed, opened again, reserved, cleaned, agreed, merged, split, moved, dropped.

A step that rests on an unsure link says "unknown": what stands before it may be another paragraph's life.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from verbale.errors import TextError
from verbale.text.articles import Article, Provision
from verbale.text.marks.said import Side, clauses_in
from verbale.text.tree import Draft
from verbale.text.versions.links import Fate, Link
from verbale.text.versions.tokens import tokens_of


class Event(StrEnum):
    """What happened to a paragraph in a version."""

    BORN = "born"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    BRACKETED = "bracketed"
    OPENED = "opened again"
    CLEANED = "brackets removed"
    RESERVED = "reserved"
    AGREED = "agreed ad referendum"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    MERGED = "merged"
    SPLIT = "split"
    DROPPED = "dropped"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a person said: that a paragraph of a version is agreed ad referendum, who said so and when (ISO 8601)."""

    version: int
    key: str
    by: str
    when: str


@dataclass(frozen=True)
class Step:
    """A paragraph in one version.

    Parameters
    ----------
    version
        Place of the version, from 0.
    provision
        As it stands there; ``None`` once it was dropped.
    events
        What happened to it in this version, in a fixed order.
    open_share
        Share of its words that stand in brackets, 0 to 1; 0 without words.
    agreement
        Who said that it is agreed, here or in an earlier version; ``None`` if nobody did.
    """

    version: int
    provision: Provision | None
    events: tuple[Event, ...]
    open_share: float
    agreement: Agreement | None = None


@dataclass(frozen=True)
class Versions:
    """Versions of a draft, the oldest first, and the links between each and the next."""

    drafts: tuple[Draft, ...]
    articles: tuple[tuple[Article, ...], ...]
    links: tuple[tuple[Link, ...], ...]
    agreements: tuple[Agreement, ...] = ()


def history(versions: Versions, version: int, key: str) -> tuple[Step, ...]:
    """Return the life of a paragraph, from the version in which it was born to the last, or to that in which it was dropped.

    Parameters
    ----------
    versions
        All of them.
    version, key
        Where the paragraph stands, and its key there.

    Raises
    ------
    TextError
        If it does not stand there.
    """
    if not any(one.key == key for article in versions.articles[version] for one in article.provisions):
        raise TextError(
            f"There is no provision {key!r} in version {version + 1}.", "Give a key that `verbale text` shows."
        )
    first, at, way = version, key, {version: key}
    while first and (link := _into(versions.links[first - 1], at)) is not None and link.old:
        at, first = link.old[0].key, first - 1
        way[first] = at
    steps = [_step(versions, first, _provision(versions, first, at), None, None)]
    while first < len(versions.links):
        link = _out(versions.links[first], at)
        if link is None:
            break
        first += 1
        before = steps[-1]
        here = next((one for one in link.new if one.key == way.get(first)), next(iter(link.new), None))
        steps.append(_step(versions, first, here, link, before))
        if not link.new:
            break
        at = steps[-1].provision.key if steps[-1].provision else ""
    return tuple(steps)


def opened_after(versions: Versions) -> list[tuple[Agreement, Step]]:
    """Return the agreements that a later version opened, changed or dropped, each with the first step that did so."""
    against = {Event.OPENED, Event.RESERVED, Event.CHANGED, Event.DROPPED, Event.MERGED, Event.SPLIT}
    found: dict[tuple[int, str], tuple[Agreement, Step]] = {}
    for one in sorted(versions.agreements, key=lambda one: one.version):
        later = [step for step in history(versions, one.version, one.key) if step.version > one.version]
        broken = next((step for step in later if against & set(step.events)), None)
        if broken is not None:  # where it was agreed in several versions, the last counts
            found[broken.version, broken.provision.key if broken.provision else one.key] = one, broken
    return list(found.values())


def standing_still(versions: Versions, least: int = 3) -> list[tuple[Article, int]]:
    """Return the articles of the last version in which nothing has moved, with the number of versions that are alike.

    Parameters
    ----------
    versions
        All of them.
    least
        Versions in a row with the same words and brackets, from which it is worth saying.
    """
    found = []
    for article in versions.articles[-1]:
        if not article.provisions:
            continue
        alike, keys = 1, {one.key for one in article.provisions}
        for links in reversed(versions.links):
            into = [link for link in links if keys & {one.key for one in link.new}]
            left = [link for link in links if link.fate is Fate.DROPPED and _articles(link) & _articles(*into)]
            if left or any(link.fate is not Fate.SAME for link in into):
                break
            alike, keys = alike + 1, {one.key for link in into for one in link.old}
        if alike >= least:
            found.append((article, alike))
    return found


def article_lines(versions: Versions, last: int = -1) -> list[tuple[str | None, ...]]:
    """Return, for each article of a version, the last as a rule, its key in every version up to it, the oldest first.

    It is the article from which most of its provisions came, by the links; ``None`` where nothing of it came from there.
    """
    found, last = [], last % len(versions.articles)
    for article in versions.articles[last]:
        line: list[str | None] = [article.key]
        keys = {one.key for one in article.provisions}
        for links, older in zip(reversed(versions.links[:last]), reversed(versions.articles[:last]), strict=True):
            owners = {one.key: part.key for part in older for one in part.provisions}
            came = [owners[old.key] for link in links if keys & {new.key for new in link.new} for old in link.old]
            most = max(((came.count(key), key == line[0], key) for key in came), default=None)
            line.insert(0, most[-1] if most else None)
            keys = {key for key, owner in owners.items() if owner == line[0]}
        found.append(tuple(line))
    return found


def _articles(*links: Link) -> set[str]:
    return {one.key.split("/", 1)[0] for link in links for one in link.old}


def _into(links: Sequence[Link], key: str) -> Link | None:
    return next((link for link in links if any(one.key == key for one in link.new)), None)


def _out(links: Sequence[Link], key: str) -> Link | None:
    return next((link for link in links if any(one.key == key for one in link.old)), None)


def _provision(versions: Versions, version: int, key: str) -> Provision:
    return next(one for article in versions.articles[version] for one in article.provisions if one.key == key)


def _step(
    versions: Versions, version: int, provision: Provision | None, link: Link | None, before: Step | None
) -> Step:
    share = _open_share(versions.drafts[version], provision) if provision is not None else 0.0
    said = provision is not None and next(
        (one for one in versions.agreements if one.version == version and one.key == provision.key), None
    )
    agreement = said or (before.agreement if before is not None else None)
    keys = (before.provision.key if before and before.provision else "", provision.key if provision else "")
    found = _events(link, share, before, keys)
    if provision is not None and _reserved(versions.drafts[version], provision):
        found.append(Event.RESERVED)
    if said:
        found.append(Event.AGREED)
    return Step(version, provision, tuple(found), share, agreement or None)


def _events(link: Link | None, share: float, before: Step | None, keys: tuple[str, str]) -> list[Event]:
    """Return what happened in a step, from the key of a paragraph before it to that after it."""
    if link is None or before is None:
        return [Event.BORN, *([Event.BRACKETED] if share else [])]
    if not link.new:
        return [Event.DROPPED]
    found = [*([] if all(map(link.sure_of, keys)) else [Event.UNKNOWN]), *_of_link(link, keys)]
    if before.open_share == 0 < share:
        found.append(Event.OPENED)
    elif share == 0 < before.open_share:
        found.append(Event.CLEANED)
    return found


def _of_link(link: Link, keys: tuple[str, str]) -> list[Event]:
    """Return what a link did to a paragraph; one that only says the same, and joined the link, did nothing to it."""
    if link.copied and keys == (link.old[0].key, link.new[0].key):
        alike = link.old[0].wording == link.new[0].wording
        link = replace(link, fate=Fate.SAME if alike else Fate.CHANGED)
    fates = {
        Fate.SAME: Event.UNCHANGED,
        Fate.CHANGED: Event.CHANGED,
        Fate.SPLIT: Event.SPLIT,
        Fate.MERGED: Event.MERGED,
    }
    moved = [Event.MOVED] if link.moved else []
    return [fates[link.fate], *moved, *([Event.RENUMBERED] if link.renumbered else [])]


def _reserved(draft: Draft, provision: Provision) -> bool:
    """Say whether a note among its words says that somebody reserves them, or does not want them."""
    blocks = provision.node.blocks
    notes = [one for one in draft.brackets.notes if blocks[0].start <= one[0] < blocks[-1].end]
    sides = {clause.side for start, end in notes for clause in clauses_in(draft.text[start + 1 : end - 1])}
    return bool(sides & {Side.RESERVES, Side.OPPOSES})


def _open_share(draft: Draft, provision: Provision) -> float:
    words = [one.open for one in tokens_of(provision, draft.openness) if one.word[0].isalnum()]
    return sum(words) / len(words) if words else 0.0
