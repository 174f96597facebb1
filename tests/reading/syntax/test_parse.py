"""Sentences into trees: each once, by its food and its model, with the offsets of the text."""

from hypothesis import given
from hypothesis import strategies as st

from verbale.reading.lang.en.inflection import Lemmas
from verbale.reading.syntax.kept import Kept
from verbale.reading.syntax.model import Model
from verbale.reading.syntax.parse import collapsed, parse
from verbale.reading.syntax.tree import tied

LEMMAS = Lemmas(frozenset({"accept"}))


@given(st.text("ab  \n", max_size=20))
def test_runs_of_spaces_are_one(words: str) -> None:
    """And every character knows its place before."""
    made, places = collapsed(words)
    assert "  " not in made
    assert made.split() == words.split()
    assert [words[place] for place in places] == list(made)
    assert places == sorted(set(places))


def test_trees_have_the_places_of_the_text(model: Model) -> None:
    """Wherever the sentence stands, whatever its blanks."""
    assert model is not None
    one, two = parse([(100, "Peru  accepted it."), (0, "Chile left.")], LEMMAS)
    assert [(token.text, token.start, token.end) for token in one.tokens] == [
        ("Peru", 100, 104),
        ("accepted", 106, 114),
        ("it", 115, 117),
        (".", 117, 118),
    ]
    assert one.tokens[1].lemma == "accept"
    assert [token.text for token in two.tokens] == ["Chile", "left", "."]


def test_what_was_parsed_is_not_parsed_again(model: Model) -> None:
    """The same words once, also in one batch; what is kept gives the same trees."""
    assert model is not None
    kept = Kept()
    first = parse([(0, "Peru accepted it."), (50, "Peru accepted it.")], LEMMAS, kept)
    assert len(kept.used) == 1
    key, row = next(iter(kept.used.items()))
    known = Kept({key: row.replace("nsubj", "marked")})
    again = parse([(0, "Peru accepted it.")], LEMMAS, known)
    assert again[0].tokens[0].dep == "marked"
    assert parse([(0, "Peru accepted it.")], LEMMAS, Kept({key: row})) == first[:1]


def test_a_rule_that_closes_a_ring_is_left_out(model: Model) -> None:
    """The parts of "co-facilitate" hang on each other once they are one: the sentence is read without that, and ends."""
    assert model is not None
    text = "Beth Larn and Juan Holm will co-facilitate informal consultations on this issue."
    (tree,) = parse([(0, text)], Lemmas(frozenset({"co-facilitate", "facilitate"})))
    assert not tied(tree.tokens)
