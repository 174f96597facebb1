"""`verbale party`: in words for people, marked; what there is not is told."""

from pathlib import Path

from tests.cli.conftest import Run


def test_in_words(run: Run, talks: Path) -> None:
    """What it says, and its marking above."""
    done = run("party", talks, "bel")
    assert "Bel Republic" in done.words
    assert done.out.startswith("TLP:")
    assert run("party", talks, "nobody").code == 2
