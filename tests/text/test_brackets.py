"""Brackets: any tree printed and read is the same tree; hostile nesting is linear; nothing is lost."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.steps import steps
from verbale.text.brackets import Brackets, brackets, clean_text, inside, without_brackets, words_inside

WORDS = st.text(st.sampled_from("ab \n/;"), max_size=5)
TREES = st.recursive(WORDS, lambda inner: st.lists(inner, max_size=4), max_leaves=25)


def printed(tree: Any) -> str:
    """Print a tree: a text is itself, a list stands in brackets."""
    return tree if isinstance(tree, str) else f"[{''.join(map(printed, tree))}]"


def spans(tree: Any, at: int = 0) -> list[tuple[int, int, int]]:
    """Return start, end and depth of each bracket of a printed tree, worked out from the tree alone."""
    found: list[tuple[int, int, int]] = []

    def walk(one: Any, place: int, depth: int) -> int:
        if isinstance(one, str):
            return place + len(one)
        mine = len(found)
        found.append((place, 0, depth))
        end = place + 1
        for part in one:
            end = walk(part, end, depth + 1)
        found[mine] = (place, end + 1, depth)
        return end + 1

    walk(tree, at, 1)
    return found


@settings(deadline=None)
@given(TREES)
def test_a_tree_printed_and_read_is_the_same(tree: Any) -> None:
    """Every bracket has its place and depth, and none is left over."""
    read = brackets(printed(tree))
    assert [(pair.start, pair.end, pair.depth) for pair in read.pairs] == spans(tree)
    assert read.matched


@settings(deadline=None)
@given(st.text(st.sampled_from("[]［］a "), max_size=60))
def test_every_bracket_is_paired_or_reported(text: str) -> None:
    """Whatever the text, each bracket is one half of a pair or stands in the report, once; parents lie around."""
    read = brackets(text)
    places = [pair.start for pair in read.pairs] + [pair.end - 1 for pair in read.pairs]
    assert sorted([*places, *read.unclosed, *read.unopened]) == [
        place for place, sign in enumerate(text) if sign in "[]［］"
    ]
    for pair in read.pairs:
        if pair.parent >= 0:
            around = read.pairs[pair.parent]
            assert around.start < pair.start < pair.end < around.end
            assert around.depth == pair.depth - 1


def test_hostile_nesting_is_linear_and_clear() -> None:
    """Ten thousand brackets in each other are read; ten times as many take no more than about ten times the work, which is counted, not timed."""
    deep = brackets("[" * 10_000 + "x" + "]" * 10_000)
    assert (deep.depth, len(deep.pairs), deep.matched) == (10_000, 10_000, True)
    assert brackets("[" * 10_000).unclosed == tuple(range(10_000))
    few, many = (steps(lambda n=count: brackets("[" * n + "]" * n)) for count in (2_000, 20_000))  # type: ignore[misc]
    assert 2_000 < few < many < 12 * few


def test_an_unclosed_bracket_lies_around_nothing() -> None:
    """What nothing closes makes no other bracket deeper."""
    read = brackets("[a [b] c")
    assert read.unclosed == (0,)
    assert [(pair.start, pair.depth) for pair in read.pairs] == [(3, 1)]


def test_words_in_and_out_of_brackets() -> None:
    """Words inside are counted once, however deep; clean text is what stands outside."""
    text = "Each [Party [or State]] shall [now] go"
    read = brackets(text)
    assert inside(text, read.pairs[0]) == "Party [or State]"
    assert words_inside(text, read) == 4
    assert clean_text(text, read).split() == ["Each", "shall", "go"]
    assert clean_text(text, read, 5, 12) == ""
    assert without_brackets(text) == "Each Party or State shall now go"
    assert Brackets(()).depth == 0


def test_a_stretch_is_read_alone() -> None:
    """Brackets before and after a stretch are not seen."""
    read = brackets("[a] [b] [c]", 4, 7)
    assert [(pair.start, pair.end) for pair in read.pairs] == [(4, 7)]
