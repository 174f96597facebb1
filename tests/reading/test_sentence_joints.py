"""A sentence is not broken behind an abbreviation in brackets."""

from verbale.reading.sentences import sentences


def test_a_bracket_or_comma_begins_no_sentence() -> None:
    """What begins with a closing bracket or a comma belongs to the sentence before."""
    text = "Sen. Ann Lee (D-Vt.), chair of the panel, said no. The panel rose."
    assert [text[one.start : one.end] for one in sentences(text)] == [text[:50], text[51:]]
