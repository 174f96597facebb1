"""How far a bracket reaches."""

from verbale.text.outline.scopes import scoped


def test_a_forgotten_bracket_spoils_no_other_article() -> None:
    """What is open at the end of an article is reported there."""
    text = "one [a [b] two [c] end"
    found = scoped(text, [(0, 11), (11, len(text))])
    assert found.unclosed == (4,)
    assert [text[pair.start : pair.end] for pair in found.pairs] == ["[b]", "[c]"]


def test_articles_in_one_bracket() -> None:
    """A bracket at the head of one and one at the end of another belong together, and lie around all between."""
    text = "[one a] [b two] "
    found = scoped("[one [a] two [b] three] four]", [(0, 9), (9, 23), (23, 29)])
    assert [(pair.start, pair.end, pair.depth) for pair in found.pairs] == [(0, 23, 1), (5, 8, 2), (13, 16, 2)]
    assert found.unopened == (28,)
    assert scoped(text, [(0, 8), (8, 16)]).matched


def test_what_lies_in_no_scope_is_not_read() -> None:
    """A table of contents breaks brackets as it likes."""
    assert scoped("[[ [a]", [(3, 6)]).matched
