"""The first lines of a text as a reader sees them."""

from verbale.reading.metadata.lines import LINES, Line, plain, top_lines


def test_blocks_and_places() -> None:
    """Blank lines part blocks; the signs of headings are taken off."""
    text = "# Talks\n*Holm*\n\n\nKestria agreed.\n"
    assert top_lines(text, 0) == [Line(0, 8, "Talks", 1), Line(8, 15, "Holm", 1), Line(17, 33, "Kestria agreed.", 2)]
    assert top_lines(text, 15) == [Line(17, 33, "Kestria agreed.", 1)]


def test_a_line_that_the_width_broke_is_one() -> None:
    """A long one that goes on small; a short one or a whole sentence does not."""
    long = "Kestria and Lunden agree on a new toll for the old"
    assert [one.words for one in top_lines(f"{long}\nbridge\n", 0)] == [f"{long} bridge"]
    assert [one.words for one in top_lines(f"{long}\n\nbridge\n", 0)] == [long, "bridge"]
    assert [one.words for one in top_lines(f"{long}.\nbridge\n", 0)] == [f"{long}.", "bridge"]
    assert [one.words for one in top_lines("Kestria agrees\nbridge\n", 0)] == ["Kestria agrees", "bridge"]
    assert [one.words for one in top_lines(f"{long}\nBridge\n", 0)] == [long, "Bridge"]


def test_no_further_than_a_head_may_reach() -> None:
    """So many lines."""
    assert len(top_lines("Line.\n" * 200, 0)) == LINES


def test_signs_of_headings() -> None:
    """Around the words only."""
    assert plain("  ## **Talks_on #4** ") == "Talks_on #4"
