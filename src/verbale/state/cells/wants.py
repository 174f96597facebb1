"""What a proposal wants on a point: the option it names, else an amount, else the shortest phrase of its words that names the point."""

import re
from functools import lru_cache

from verbale.dossier import Dossier
from verbale.dossier.amounts import amount_in
from verbale.model import Modality, Point, RecordedAct
from verbale.model.cell import Wish

SHORT = 60  # characters of a table's cell that is taken whole
_OFFERING = re.compile(r"\boffer(?:s|ed|ing)?\b", re.IGNORECASE)
_ASKING = re.compile(r"\A.*\b(?:offer|propos|suggest|demand|request)\w*\b(?: to)? ", re.IGNORECASE)
_PIECES = re.compile(r"[;:“”\"()]|[,.](?!\d)| and | that | which | while | where | as (?:in|well) ")
_LEADING = re.compile(r"\A(?:(?:on|to|for|of|in|about|with|by) )?(?:the )?")
_SECOND = re.compile(r" and (?:also |then )?(?:ask|propos|offer|demand|request|suggest|call|urg)\w* ")
_ITEMS = "letter/move.propose"
_NUMBER = re.compile(r"\A\(?(?:\d{1,2}|[a-z])[.)]\s+")
_LABEL = re.compile(r"\A[A-ZÀ-Þ][\w’' -]{2,40}: ")
_LONGEST = 90
_CHANGE = re.compile(r"\[Change by ")
_CHANGED = re.compile(r"(deleted|inserted) “(.*?)”(?=, inserted|\]\Z)")


def wish_of(item: RecordedAct, point: str, dossier: Dossier) -> Wish:
    """Return what an act wants on a point.

    Parameters
    ----------
    item
        A proposal, or another act that names an option.
    point
        Id of the point, or a topic's words.
    dossier
        Its points' names and options, and the names of parties, which are no part of what is wanted.
    """
    act = item.act
    known = next((one for one in dossier.points if one.id == point), None)
    words = " ".join(act.evidence[0].exact.split())
    option = act.option if known is not None and known.rank(act.option) is not None else None
    named = _named(known)
    near = _piece(words, named) if named is not None else ""
    listed = _of_an_item(words) if act.rule == _ITEMS else ""
    phrase, deleted, itself = (listed, "", False) if listed else _phrase(item, words, near, known, dossier)
    changed = _CHANGE.match(words) is not None or (act.rule.startswith("table.") and len(words) <= SHORT)
    return Wish(
        act=item.id, day=item.valid, since=item.valid, option=option, amount=None if changed else amount_in(listed or near or _one_asking(words, point)),
        phrase=phrase, deleted=deleted, itself=itself, legal_form=act.legal_form, reviewed=item.reviewed, according_to=act.according_to,
        offered=act.modality is Modality.CONDITIONAL or _OFFERING.search(act.evidence[0].exact) is not None,
    )  # fmt: skip


def _one_asking(words: str, point: str) -> str:
    """Return of a sentence that asks two things the one that names a topic: an amount of the other is not its own."""
    return next((part for part in _SECOND.split(words) if point and point in part), words)


def _of_an_item(words: str) -> str:
    """Return what an item of a list wants: behind its label, "Pay: an increase of 7 per cent", or behind its "should"."""
    bare = _NUMBER.sub("", words)
    label = _LABEL.match(bare)
    behind = bare[label.end() :] if label is not None else bare
    _, should, deed = behind.partition(" should ")
    rest = deed if should and label is None else behind
    first = re.split(r"(?<!\d)[.;](?:\s|\Z)", rest, maxsplit=1)[0].strip(" .;")
    return first if len(first) <= _LONGEST else f"{first[:_LONGEST].rsplit(' ', 1)[0]} …"


def _phrase(item: RecordedAct, words: str, near: str, known: Point | None, dossier: Dossier) -> tuple[str, str, bool]:
    """Return the phrase, the words taken out, and whether the point itself is wanted."""
    if _CHANGE.match(words):
        told = {name: text.strip(" .") for name, text in _CHANGED.findall(words)}
        return told.get("inserted", ""), told.get("deleted", ""), False
    if item.act.rule.startswith("table.") and len(words) <= SHORT:
        return words.strip(" ."), "", False  # a cell of a table holds its side's words and nothing else
    bare = _bare(dossier, near)
    if known is not None and bare.casefold() == known.title.casefold():
        return "", "", True  # the point itself, whose title stands beside
    return bare, "", False


def _named(known: Point | None) -> re.Pattern[str] | None:
    return _any_of((known.title, *known.aliases)) if known else None


@lru_cache(maxsize=1024)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of some names, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))), re.IGNORECASE)


def _piece(words: str, named: re.Pattern[str]) -> str:
    """Return the piece of a sentence in which a point is named; an "and" inside the name parts nothing."""
    found = named.search(words)
    if found is None:
        return ""
    start = max((cut.end() for cut in _PIECES.finditer(words, 0, found.start())), default=0)
    end = next((cut.start() for cut in _PIECES.finditer(words, found.end())), len(words))
    return words[start:end].strip()


def _bare(dossier: Dossier, words: str) -> str:
    """Return what is proposed, without the verb that proposes it, to whom, and a leading preposition."""
    names = tuple(name for party in dossier.parties for name in (party.name, *party.aliases))
    rest = _ASKING.sub("", words)
    for pattern in _around(names) if names else ():
        rest = pattern.sub("", rest)
    return _LEADING.sub("", rest)


@lru_cache(maxsize=64)
def _around(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns of parties that stand before and behind what is proposed."""
    every = _any_of(names).pattern
    before, behind = rf"\A(?:(?:and )?(?:the )?(?:{every}),? )+", rf" (?:to|from) (?:the )?(?:{every})\Z"
    return re.compile(before, re.IGNORECASE), re.compile(behind, re.IGNORECASE)
