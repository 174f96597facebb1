"""Whose words they are."""

from verbale.text.brackets import brackets
from verbale.text.marks.attributions import attributions_in
from verbale.text.marks.said import Side

KNOWN = ("Norland", "Ostmark", "EU", "G77")


def told(text: str) -> list[tuple[tuple[str, ...], Side, str]]:
    """Return names, side, and the words it is about."""
    found = attributions_in(text, brackets(text), KNOWN)
    return [(one.names, one.side, text[one.about[0] : one.about[1]] if one.about else "") for one in found]


def test_names_before_a_colon() -> None:
    """[Peru, Chile: …] is theirs."""
    text = "It [Peru, Chile: shall go] now."
    assert told(text) == [(("Peru", "Chile"), Side.PROPOSES, "[Peru, Chile: shall go]")]


def test_names_behind_a_bracket() -> None:
    """Known names in parentheses own the bracket before them; a definition does not."""
    assert told("by [2035] (EU, Norland)") == [(("EU", "Norland"), Side.PROPOSES, "[2035]")]
    assert told("[small islands] (SIDS)") == []
    assert told("[help] (G77)") == [(("G77",), Side.PROPOSES, "[help]")]


def test_taking_sides_in_words() -> None:
    """Reserved, opposed, deleted, supported, proposed by somebody."""
    assert told("[catch] reserved by NORLAND")[0][:2] == (("NORLAND",), Side.RESERVES)
    assert told("Paragraph deleted by Ostmark and the EU.")[0] == (("Ostmark", "EU"), Side.OPPOSES, "")
    assert told("[night, supported by Norland]")[0][1:] == (Side.SUPPORTS, "[night, supported by Norland]")
    assert told("Norland reserves its position.")[0][1] is Side.RESERVES


def test_labels_are_no_names() -> None:
    """Notes, options and titles before a colon are nobody's."""
    assert told("[Note: The nets] [Option 1: go] [Alt title: Lake]") == []


def test_a_long_list_of_names_is_read_at_once() -> None:
    """It ends: work that grew with the square of their number would take hours."""
    text = "Peru, Chile, " * 50_000
    assert attributions_in(text, brackets(text)) == []


def test_known_and_unknown() -> None:
    """Whether every name was given is told, whatever their case."""
    text = "[norland: x] [NORLAND: x] [Peru: y]"
    assert [(one.names, one.known) for one in attributions_in(text, brackets(text), KNOWN)] == [
        (("NORLAND",), True),
        (("Peru",), False),
    ]
