"""What stands for the same place: "[shall] [should]", "[A/B]", "Option 1 … Option 2", "3 … 3 alt". Unknown stays unknown.

Brackets side by side are alternatives only where something says so: they are words of force, numbers, or share their first or last word.
Others may just as well be kept together ("[and] [safe] products"): those are told as side by side, and not counted as alternatives.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from verbale.text.brackets import Brackets, Pair, inside, without_brackets
from verbale.text.marks.attributions import LEAD
from verbale.text.tree import Draft, Level, Node

_FORCE = re.compile(
    r"(?i)(?:shall|should|may|must|will|might|could|can|(?:is|are) (?:encouraged|invited|required|mandated|urged|requested)(?: to)?|"
    r"undertakes?(?: to)?|endeavours?(?: to)?|shall endeavour(?: to)?|agrees? to)(?: not)?(?:, [^,]{3,40},?)?\Z"
)
_OFTEN = re.compile(
    r"(?i)(?:annually|biannually|biennially|quarterly|monthly|periodically|regularly|yearly|once|twice|(?:every|each) (?:\w+ )?(?:years?|months?|weeks?|days?|sessions?|meetings?)|"
    r"(?:on an? )?(?:annual|biennial|quarterly|periodic|regular) basis)\Z"
)
_NUMERAL = re.compile(
    r"(?i)(?:\d[\d.,/]*(?:st|nd|rd|th)?|[XYZN]+|\d+X+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)(?: (?:per cent|years?|months?|days?))?\Z"
)
_SLASH = re.compile(r"[^/\[\]\n]{1,60}(?:/[^/\[\]\n]{1,60})+")
_GAP = re.compile(r"\s*(?:/|or)?\s*")
_LIKE = re.compile(r"(?i)(\w+)(?:ing|ed|s|tion|ment|ly|al)\Z")
_SHORT = 5  # words, over which a shared first or last word says nothing
_TOGETHER = frozenset(
    {"and", "or", "and/or", "the", "a", "an", "of", "to", "in", "as appropriate", "where appropriate"}
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Wordings that stand for one place.

    Parameters
    ----------
    sort
        "brackets", "slash", "options" or "paragraphs".
    members
        Start and end of each, in order: two or more.
    sure
        Whether something says that they exclude each other; otherwise they only stand side by side.
    """

    sort: str
    members: tuple[tuple[int, int], ...]
    sure: bool = True


def choices_in(text: str, found: Brackets) -> list[Choice]:
    """Return the choices among the brackets of a text, in its order: side by side, and with a stroke between."""
    made = [_side_by_side(text, run) for run in _runs(text, found)]
    parents = {pair.parent for pair in found.pairs}
    leaves = [pair for place, pair in enumerate(found.pairs) if place not in parents]
    made += [choice for pair in leaves if (choice := _slashed(text, pair)) is not None]
    return sorted(made, key=lambda one: one.members[0])


def choices_of(draft: Draft) -> list[Choice]:
    """Return the choices among the options and the alternative paragraphs of a draft, in its order."""
    made = _among(draft.nodes)
    for node in draft.walk():
        made += _among(node.children)
    return sorted(made, key=lambda one: one.members[0])


def _among(nodes: Sequence[Node]) -> list[Choice]:
    """Return the choices that lie among the children of one node."""
    made = []
    options = [node for node in nodes if node.level is Level.OPTION and node.number is not None]
    if len(options) > 1:
        made.append(Choice("options", tuple((node.start, node.end) for node in options)))
    numbered = [node for node in nodes if node.level in {Level.PARAGRAPH, Level.ITEM} and node.number is not None]
    for _, group in groupby(numbered, key=_stem):
        members = list(group)
        if len(members) > 1 and any(node.number is not None and node.number.alternative for node in members):
            made.append(Choice("paragraphs", tuple((node.start, node.end) for node in members)))
    return made


def _stem(node: Node) -> tuple[Level, str, tuple[str, ...]]:
    """Return what a paragraph has in common with its alternatives: "3 bis" of "3 bis alt 2"."""
    number = node.number
    if number is None:
        return node.level, "", ()
    return node.level, number.base, tuple(one for one in number.suffixes if not one.startswith("alt"))


def _runs(text: str, found: Brackets) -> Iterator[list[Pair]]:
    """Yield brackets that stand next to each other in the same bracket, two or more."""
    by_parent: dict[int, list[Pair]] = {}
    for pair in found.pairs:
        by_parent.setdefault(pair.parent, []).append(pair)
    for siblings in by_parent.values():
        run = siblings[:1]
        for before, pair in pairwise(siblings):
            if _GAP.fullmatch(text, before.end, pair.start) and "\n\n" not in text[before.end : pair.start]:
                run.append(pair)
                continue
            if len(run) > 1:
                yield run
            run = [pair]
        if len(run) > 1:
            yield run


def _side_by_side(text: str, run: Sequence[Pair]) -> Choice:
    words = [" ".join(without_brackets(inside(text, pair)).split()).strip(" ,;.") for pair in run]
    led = [match["names"] if (match := LEAD.match(text, pair.start)) is not None else "" for pair in run]
    if all(led) and len(set(led)) == len(led):  # each is somebody else's
        return Choice("brackets", tuple((pair.start, pair.end) for pair in run))
    struck = all(text[one.end : after.start].strip() in {"/", "or"} for one, after in pairwise(run))
    return Choice("brackets", tuple((pair.start, pair.end) for pair in run), struck or _exclude(words))


def _exclude(words: Sequence[str]) -> bool:
    """Say whether wordings exclude each other by what they are."""
    low = [one.lower() for one in words]
    if any(one in _TOGETHER or not one for one in low):
        return False
    if any(all(form.match(one) for one in low) for form in (_FORCE, _NUMERAL, _OFTEN)):
        return True
    split = [one.split() for one in low]
    if any(one[0] in {"and", "or"} for one in split):
        return False
    if all(1 < len(one) <= _SHORT for one in split):
        return len({one[0] for one in split}) == 1 or len({one[-1] for one in split}) == 1
    endings = {match[0][len(match[1]) :] if (match := _LIKE.match(one)) else "" for one in low}
    return all(len(one) == 1 for one in split) and len(endings) == 1


def _slashed(text: str, pair: Pair) -> Choice | None:
    body = inside(text, pair)
    match = _SLASH.fullmatch(body)
    if match is None or "and/or" in body or "://" in body or not re.search(r"[A-Za-z]{2}|\d", body):
        return None
    members, place = [], pair.start + 1
    for part in body.split("/"):
        members.append((place, place + len(part)))
        place += len(part) + 1
    return Choice("slash", tuple(members)) if all(one.strip() for one in body.split("/")) else None
