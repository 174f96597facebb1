"""Live pages: entries that each carry a time of their own, one below the other. Each is its own stretch with its own day."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from verbale.reading.metadata.days import days_in

_LEAST = 2  # entries
_BLOCKS = ("h1", "h2", "h3", "h4", "p", "li", "blockquote", "pre", "dd", "dt", "figcaption")
_HEADINGS = ("h2", "h3", "h4", "dt")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\.?)?(?![\d.])", re.IGNORECASE)
_LONGEST = 60  # characters of a heading that is a day with its time
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: the day and time it bears as the page writes them in its code, and its paragraphs."""

    day: str
    time: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Live:
    """A live page: paragraphs before its entries, and the entries in the page's order."""

    opening: tuple[str, ...]
    entries: tuple[Entry, ...]


def live(page: Any) -> Live | None:
    """Return the entries of a live page, ``None`` for any other page."""
    found = _entries(page)
    if len(found) < _LEAST:
        return _under_headings(page)
    entries = [(tag, _entry(tag, time)) for tag, time in found]
    entries = [(tag, one) for tag, one in entries if one.paragraphs]
    days = {one.day for _, one in entries}
    if len(entries) < _LEAST or (len(days) < 2 and not _named(found)):
        return None
    root = next(iter(page.xpath("//article[.//time] | //main[.//time]")), page)
    inside = {part for tag, _ in entries for part in tag.iter()}
    opening = tuple(
        words for tag in root.iter(*_BLOCKS) if tag not in inside and (words := _words(tag)) and not _nested(tag)
    )
    return Live(opening, tuple(one for _, one in entries))


def _under_headings(page: Any) -> Live | None:
    """Return the entries that stand under headings which are each a day with its time; ``None`` where there are none of two days."""
    root = next(iter(page.xpath("//article | //main")), page)
    opening: list[str] = []
    entries: list[tuple[str, str, list[str]]] = []
    for tag in root.iter(*_BLOCKS):
        words = _words(tag)
        if not words or _nested(tag):
            continue
        moment = _moment(words) if tag.tag in _HEADINGS else ""
        if moment:
            entries.append((moment, words, []))
        elif entries:
            entries[-1][2].append(words)
        else:
            opening.append(words)
    told = [Entry(day, words, tuple(below)) for day, words, below in entries if below]
    return Live(tuple(opening), tuple(told)) if len({one.day for one in told}) > 1 else None


def _moment(words: str) -> str:
    """Return the day of words that are nothing but a day with a time of day; empty for others."""
    days = days_in(words) if len(words) < _LONGEST else []
    if len(days) != 1 or days[0].when is None:
        return ""
    left = words[: days[0].start] + words[days[0].end :]
    timed = _CLOCK.search(left) is not None and re.search(r"[^\W\d_]{4}", _CLOCK.sub(" ", left)) is None
    return days[0].when.edtf if timed else ""


def _entries(page: Any) -> list[tuple[Any, Any]]:
    """Return the siblings of one kind that each hold one time, with that time."""
    path = page.getroottree().getpath
    families: dict[tuple[str, str, str], list[tuple[Any, Any]]] = defaultdict(list)
    for time in page.iter("time"):
        if not _DAY.match(time.get("datetime") or ""):
            continue
        for tag in time.iterancestors("section", "article", "div", "li"):
            if len(list(tag.iter("time"))) > 1:
                break
            if any(True for _ in tag.iter("p", "blockquote")):
                kind = (tag.get("class") or "").split()[:1]
                families[path(tag.getparent()), str(tag.tag), kind[0] if kind else ""].append((tag, time))
                break
    return max(families.values(), key=len, default=[])


def _named(found: list[tuple[Any, Any]]) -> bool:
    """Say whether the entries are called so: those of a list of news on one day are other pages' teasers."""
    return any(
        re.search(r"live|entry|update|post\b|block", f"{tag.get('class') or ''} {tag.get('id') or ''}")
        for tag, _ in found
    )


def _entry(tag: Any, time: Any) -> Entry:
    stamp = str(time.get("datetime"))
    paragraphs = tuple(
        words
        for block in tag.iter(*_BLOCKS)
        if (words := _words(block)) and not _nested(block) and words != _words(time)
    )
    return Entry(stamp[:10], _words(time), paragraphs)


def _words(tag: Any) -> str:
    return " ".join(tag.text_content().split())


def _nested(tag: Any) -> bool:
    return any(True for _ in tag.iterancestors(*_BLOCKS))


def paragraphs(page: Any) -> Iterator[str]:
    """Yield the headings, paragraphs and list items of the article (else of the body)."""
    root = next(iter(page.xpath("//article | //main | //body")), page)
    yield from (words for tag in root.iter(*_BLOCKS[:7]) if (words := _words(tag)) and not _nested(tag))
