"""What there is to say of a text, as JSON values, the same at every door: its versions, an article through them, two of them compared."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict
from itertools import pairwise
from typing import Any

from verbale.app.text.drafts import Version
from verbale.app.text.wanted import wanted
from verbale.errors import TextError
from verbale.model import RecordedAct
from verbale.text.articles import Article, Provision, article_of
from verbale.text.marks.attributions import attributions_in
from verbale.text.marks.waiting import placeholders_in, placements_in
from verbale.text.progress import Count, progress, total
from verbale.text.tree import Draft
from verbale.text.versions.aligning import align
from verbale.text.versions.changes import Change, changes
from verbale.text.versions.history import Step, Versions, article_lines, history, opened_after, standing_still
from verbale.text.versions.links import Fate, Given, Link
from verbale.text.versions.movement import Movement, movement
from verbale.text.versions.outlook import outlook


def overview(versions: Sequence[Version], lined: Versions) -> dict[str, Any]:
    """Return all versions with their counts, article by article, what is unmatched, and what stands still."""
    rows = [_version(place, one) for place, one in enumerate(versions, start=1)]
    return {
        "versions": rows,
        "lines": [list(line) for line in article_lines(lined)],
        "steps": [
            {
                "from": place,
                "to": place + 1,
                "cleaned": one.cleaned,
                "opened": one.opened,
                "net": one.net,
                "unsure": one.unsure,
            }
            for place, one in enumerate(_movements(lined), start=1)
        ],
        "outlook": _outlook(rows),
        "standing_still": [
            {"article": article.key, "title": article.title, "versions": count}
            for article, count in standing_still(lined)
        ],
        "opened_after_agreement": [
            {
                "key": one.key,
                "agreed_by": one.by,
                "agreed_on": one.when,
                "version": one.version + 1,
                "opened_in": step.version + 1,
                "opened_key": step.provision.key if step.provision else None,
                "events": [str(event) for event in step.events],
            }
            for one, step in opened_after(lined)
        ],
    }


def article(
    versions: Sequence[Version],
    lined: Versions,
    asked: str,
    *,
    acts: Iterable[RecordedAct] = (),
    parties: Collection[str] = (),
) -> dict[str, Any]:
    """Return one article of the newest version in which it stands: the life of each of its paragraphs, and who wants what in it.

    Parameters
    ----------
    versions, lined
        All versions, and the links between them.
    asked
        The article's key, number, or words of its title.
    acts
        In view, for those whose words speak of it.
    parties
        Names of parties, by which names in parentheses are known.
    """
    place, found = _newest(versions, asked)
    return {
        "article": found.key,
        "title": found.title,
        "version": place + 1,
        "paragraphs": [
            {
                **_provision(one),
                "life": [_step(versions, step) for step in history(lined, place, one.key)],
            }
            for one in found.provisions
        ],
        "wanted": _wanted(versions, lined, place, found.key, acts, parties),
    }


def _wanted(
    versions: Sequence[Version],
    lined: Versions,
    place: int,
    key: str,
    acts: Iterable[RecordedAct],
    parties: Collection[str],
) -> list[dict[str, Any]]:
    """Return who wants what in an article: in the version shown, and in those before it under the key that it had there.

    Parameters
    ----------
    versions, lined
        All versions, and the links between them.
    place, key
        The version shown, and the article's key in it.
    acts, parties
        As for `article`; acts speak of the version shown.
    """
    line = next((one for one in article_lines(lined, place) if one[place] == key), ())
    rows = []
    for at, own in enumerate(line[: place + 1]):
        found = wanted(versions[at], acts if at == place else (), parties) if own is not None else []
        rows += [{**asdict(one), "version": at + 1} for one in found if one.article == own]
    return sorted(rows, key=lambda row: -row["version"])


def comparison(
    old: Version,
    new: Version,
    asked: str = "",
    *,
    terms: Collection[str] = (),
    parties: Collection[str] = (),
    given: Sequence[Given] = (),
) -> dict[str, Any]:
    """Return what became of each provision between two versions, and what changed in its words.

    Parameters
    ----------
    old, new
        The two versions.
    asked
        One article only; empty for all.
    terms
        Key terms, whose disappearance is told.
    parties
        Names of parties, for whose words stand in brackets.
    given
        Links that people set between the two.
    """
    links = align(old.articles, new.articles, given)
    if asked:
        keys = _keys(old, new, asked)
        links = tuple(link for link in links if keys & {one.key for one in (*link.old, *link.new)})
    fates = [link.fate for link in links]
    return {
        "old": old.label,
        "new": new.label,
        "fates": {str(fate): fates.count(fate) for fate in Fate},
        "unsure": sum(not link.sure for link in links),
        "links": [
            _link(link, changes(link, old.draft, new.draft, terms)) for link in links if link.fate is not Fate.SAME
        ],
        "attributions": _attributions(new.draft, parties),
    }


def _movements(lined: Versions) -> list[Movement]:
    pairs = zip(lined.links, pairwise(lined.drafts), strict=True)
    return [movement(links, old, new) for links, (old, new) in pairs]


def _outlook(rows: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """Return what the next version would have of clean text, from all versions that have words."""
    found = outlook([row["total"]["clean"] for row in rows if row["total"]["clean"] is not None])
    if found is None:
        return None
    return {
        "expected": round(found.expected, 4),
        "low": round(found.low, 4),
        "high": round(found.high, 4),
        "steps": found.steps,
    }


def _version(place: int, version: Version) -> dict[str, Any]:
    counts = progress(version.draft, version.articles)
    head, draft = version.head, version.draft
    return {
        "version": place,
        "document": version.document.id,
        "name": version.document.name,
        "column": version.column,
        "symbol": head.symbol,
        "title": head.title,
        "session": head.session,
        "sitting": head.sitting,
        "date": version.day.edtf if version.day else None,
        "language": head.language,
        "articles": [count(one) for one in counts],
        "total": count(total(counts)),
        "unclosed": [draft.place(one) for one in draft.brackets.unclosed],
        "unopened": [draft.place(one) for one in draft.brackets.unopened],
        "placeholders": len(placeholders_in(draft.legible)),
        "placements": [one.words for one in placements_in(draft.legible)],
        "remarks": list(draft.remarks),
    }


def count(one: Count) -> dict[str, Any]:
    """Return the count of an article, or of a draft."""
    return {
        "article": one.key,
        "title": one.title,
        "brackets": one.brackets,
        "unmatched": one.unmatched,
        "depth": one.depth,
        "words": one.words,
        "open_words": one.open_words,
        "alternatives": one.alternatives,
        "clean": None if one.clean is None else round(one.clean, 4),
    }


def _newest(versions: Sequence[Version], asked: str) -> tuple[int, Article]:
    """Return the newest version that has an article, and the article there."""
    last: TextError | None = None
    for place in range(len(versions) - 1, -1, -1):
        try:
            return place, article_of(versions[place].articles, asked)
        except TextError as error:
            last = last or error
    raise last or TextError(f"There is no article {asked!r}.")


def _keys(old: Version, new: Version, asked: str) -> set[str]:
    """Return the keys of an article's provisions in either version; it may be in one alone."""
    keys, errors = set(), []
    for version in (old, new):
        try:
            keys |= {one.key for one in article_of(version.articles, asked).provisions}
        except TextError as error:
            errors.append(error)
    if len(errors) == 2:
        raise errors[-1]
    return keys


def _provision(one: Provision) -> dict[str, Any]:
    return {"key": one.key, "place": one.place, "words": one.wording}


def _step(versions: Sequence[Version], step: Step) -> dict[str, Any]:
    said = step.agreement
    return {
        "version": step.version + 1,
        "label": versions[step.version].label,
        "key": step.provision.key if step.provision else None,
        "place": step.provision.place if step.provision else None,
        "words": step.provision.wording if step.provision else None,
        "events": [str(one) for one in step.events],
        "open_share": round(step.open_share, 4),
        "agreed": {"by": said.by, "when": said.when, "version": said.version + 1} if said else None,
    }


def _link(link: Link, found: Sequence[Change]) -> dict[str, Any]:
    return {
        "fate": str(link.fate),
        "sure": link.sure,
        "moved": link.moved,
        "renumbered": link.renumbered,
        "similarity": round(link.similarity, 3),
        "by": link.by,
        "near": [_provision(one) for one in link.near],
        "old": [_provision(one) for one in link.old],
        "new": [_provision(one) for one in link.new],
        "changes": [_change(one) for one in found],
    }


def _change(one: Change) -> dict[str, Any]:
    return {
        "turn": str(one.turn),
        "old_words": one.words[0],
        "new_words": one.words[1],
        "old": one.old,
        "new": one.new,
        "old_span": list(one.old_span),
        "new_span": list(one.new_span),
        "old_place": one.old_place,
        "new_place": one.new_place,
    }


def _attributions(draft: Draft, parties: Collection[str]) -> list[dict[str, Any]]:
    return [
        {
            "names": list(one.names),
            "side": str(one.side),
            "place": draft.place(one.start),
            "words": draft.legible[one.about[0] : one.about[1]] if one.about else None,
            "known": one.known,
        }
        for one in attributions_in(draft.legible, draft.brackets, parties)
    ]
