"""Brackets that hold no words of the text."""

from verbale.text.brackets import brackets
from verbale.text.marks.beside import without_notes


def test_a_note_is_no_bracketed_text() -> None:
    """It stands apart; what is around and inside it is nested anew."""
    text = "[Boats [and nets] are counted [reserved by NORLAND].] [Norland: delete]"
    found = without_notes(text, brackets(text))
    assert [text[one.start : one.end] for one in found.pairs] == [text[:53], "[and nets]"]
    assert [one.depth for one in found.pairs] == [1, 2]
    assert [text[start:end] for start, end in found.notes] == ["[reserved by NORLAND]", "[Norland: delete]"]


def test_without_notes_nothing_changes() -> None:
    """Words in brackets stay what they are."""
    found = brackets("[NORLAND: boats] [shall] [should]")
    assert without_notes("[NORLAND: boats] [shall] [should]", found) is found
