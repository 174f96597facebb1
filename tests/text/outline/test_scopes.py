"""How far a bracket reaches."""

from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.text.brackets import brackets
from verbale.text.outline.scopes import Scope, scoped


def test_a_forgotten_bracket_spoils_no_other_article() -> None:
    """What is open at the end of an article is reported there."""
    text = "one [a [b] two [c] end"
    found = scoped(text, [Scope(0, 0, 11), Scope(11, 11, len(text))])
    assert found.unclosed == (4,)
    assert [text[pair.start : pair.end] for pair in found.pairs] == ["[b]", "[c]"]


def test_articles_in_one_bracket() -> None:
    """A bracket at the head of one may close at the end of its annexes; another article comes between them and that."""
    text = "[one [a] annex [b]] two"
    found = scoped(text, [Scope(0, 4, 9), Scope(9, 9, 20, annex=True), Scope(20, 20, 23)])
    assert [(pair.start, pair.end, pair.depth) for pair in found.pairs] == [(0, 19, 1), (5, 8, 2), (15, 18, 2)]
    assert scoped(text, [Scope(0, 4, 9), Scope(9, 9, 20)]).unclosed == (0,)


def test_a_bracket_around_the_whole_text_stands_apart() -> None:
    """It opens at the head of the first article and closes at the end of the last; footnotes are no text."""
    text = "[one two [a] three] * [note"
    scopes = [Scope(0, 4, 5), Scope(5, 5, 13), Scope(13, 13, 20), Scope(20, 20, 27, beside=True)]
    found = scoped(text, scopes)
    assert found.whole == (0, 19)
    assert [(pair.start, pair.depth) for pair in found.pairs] == [(9, 1)]
    assert (found.unclosed, found.unopened) == ((22,), ())


def test_a_stray_bracket_does_not_close_the_article() -> None:
    """A bracket in the middle that nothing opened is reported; that at the head waits for the end."""
    text = "[Boats a] b [c] end]"
    found = scoped(text, [Scope(0, 6, len(text))])
    assert found.unopened == (8,)
    assert [(pair.start, pair.end) for pair in found.pairs] == [(0, 20), (12, 15)]


def test_a_heading_may_be_in_brackets_alone() -> None:
    """What closes in the heading is around the heading."""
    text = "[Boats] a [b] c"
    found = scoped(text, [Scope(0, 8, len(text))])
    assert [(pair.start, pair.end) for pair in found.pairs] == [(0, 7), (10, 13)]


def test_what_lies_in_no_scope_is_not_read() -> None:
    """A table of contents breaks brackets as it likes."""
    assert scoped("[[ [a]", [Scope(3, 3, 6)]).matched


@settings(deadline=None)
@given(st.text(st.sampled_from("[]a "), max_size=60))
def test_one_scope_without_a_heading_is_plain_reading(text: str) -> None:
    """Without articles brackets match as anywhere."""
    assert scoped(text, [Scope(0, 0, len(text))]) == brackets(text)


def test_a_bracket_amid_words_closes_in_its_provision() -> None:
    """Nobody closes it later by chance: both halves are reported, each where it stands, and what lies between is clean."""
    text = "1. boats [and nets shall go. 2. lamps (and] gauges stay."
    found = scoped(text, [Scope(0, 0, len(text), edges=((0, 2), (29, 31)))])
    assert (found.unclosed, found.unopened, found.pairs) == ((9,), (42,), ())


def test_a_bracket_over_provisions() -> None:
    """It opens at the head of one, or at its very end, and closes at the end of another."""
    text = "1. [Boats shall go. 2. Lamps stay.] 3. Parties [shall: (a) mend nets; (b) fish; and]"
    edges = ((0, 2), (20, 22), (36, 38), (55, 58), (70, 73))
    found = scoped(text, [Scope(0, 0, len(text), edges=edges)])
    assert [text[pair.start : pair.end][:9] for pair in found.pairs] == ["[Boats sh", "[shall: ("]
    assert (found.unclosed, found.unopened) == ((), ())


@settings(deadline=None)
@given(st.text(st.sampled_from("[]a. "), max_size=60), st.sets(st.integers(0, 60), max_size=6))
def test_every_bracket_is_in_a_pair_or_reported(text: str, cuts: set[int]) -> None:
    """Once each, wherever provisions start."""
    edges = tuple((place, place) for place in sorted(cuts) if place < len(text))
    found = scoped(text, [Scope(0, 0, len(text), edges=edges)])
    told = [*found.unclosed, *found.unopened, *(place for pair in found.pairs for place in (pair.start, pair.end - 1))]
    assert sorted(told) == [place for place, sign in enumerate(text) if sign in "[]"]
