"""Which level of a list an item stands on: "(i)" after "(h)" is a letter, after "(a)" it opens a list of Roman numerals.

The lists that are open are kept from the outermost to the innermost, each with the value of its last item.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verbale.text.numbering import letter, roman
from verbale.text.outline.labels import Label

_NUMERALS = (
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
    "xvi",
    "xvii",
    "xviii",
    "xix",
    "xx",
)


@dataclass(frozen=True, slots=True)
class Open:
    """A list that is open: how its items are written ("(a)", "a.", "-"), whether in letters or Roman numerals, its last value."""

    sort: str
    kind: str
    value: int


def deeper(lists: tuple[Open, ...], label: Label) -> tuple[Open, ...]:
    """Return the lists that are open once an item has come; it stands on the last of them."""
    before = (
        label.number is not None and "ante" in label.number.suffixes
    )  # "(a) ante" stands before "(a)": that one is still to come
    values = [(kind, value - before) for kind, value in _values(label)]
    for depth in range(len(lists) - 1, -1, -1):
        for kind, value in values:
            if lists[depth].kind == kind and _follows(lists[depth], value, label):
                return (*lists[:depth], Open(label.sort, kind, max(value, lists[depth].value)))
    kind, value = next(((kind, value) for kind, value in values if value == 1 - before), values[0])
    if value > 1:
        for depth in range(len(lists) - 1, -1, -1):
            if lists[depth].kind in {kind for kind, _ in values} and lists[depth].sort == label.sort:
                found = next(one for name, one in values if name == lists[depth].kind)
                return (*lists[:depth], Open(label.sort, lists[depth].kind, max(found, lists[depth].value)))
    return (*lists, Open(label.sort, kind, value))


def next_bases(base: str) -> tuple[str, ...]:
    """Return what the item after one can be numbered: "(i)" is followed by "(ii)", or by "(j)"."""
    found = []
    if (value := letter(base)) is not None:
        after = chr(97 + value % 26)
        found.append(after if value < 26 else after * 2)
    if (value := roman(base)) is not None and value < len(_NUMERALS):
        found.append(_NUMERALS[value])
    return tuple(found)


def _follows(last: Open, value: int, label: Label) -> bool:
    """Say whether an item comes next in a list: one further, or beside the last with a suffix; bullets always."""
    if last.kind == "bullet":
        return True
    if label.number is not None and (label.number.suffixes or re.fullmatch(r"\d+[a-z]+", label.number.base)):
        return value in {last.value, last.value + 1}
    return value == last.value + 1


def _values(label: Label) -> Iterator[tuple[str, int]]:
    """Yield what the number of an item can be: a letter, a Roman numeral, a figure."""
    base = label.number.base.split("/")[0] if label.number is not None else ""
    if not base:
        yield "bullet", 1
        return
    if (figure := re.fullmatch(r"(\d+)[a-z]*", base)) is not None:
        yield "figure", int(figure[1])
        return
    if (value := letter(base)) is not None:
        yield "letter", value
    if (value := roman(base)) is not None:
        yield "roman", value
    if letter(base) is None and roman(base) is None:
        yield "other", 1
