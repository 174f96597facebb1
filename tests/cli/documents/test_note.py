"""`verbale note`: what was said is kept as a document of who says it, and read."""

from pathlib import Path

from tests.cli.conftest import Run


def test_a_note_is_kept_and_read(run: Run, talks: Path) -> None:
    """With its day and title; the same again is refused."""
    words = "Bel told Arda on the telephone that it refuses the quota for cod."
    done = run("note", talks, words, "--by", "Ann", "--day", "2024-03-25", "--about", "Call")
    assert "1 act read in it" in done.words
    assert "note by Ann: 1 documents, 2024-03-25 to 2024-03-25" in run("sources", talks).words
    assert run("note", talks, words, "--by", "Ann", "--day", "2024-03-25", "--about", "Call").code == 2
