"""`verbale together`: in words for people, marked; what there is not is told."""

from pathlib import Path

from tests.cli.conftest import Run


def test_in_words(run: Run, talks: Path) -> None:
    """What it says, and its marking above."""
    done = run("together", talks)
    assert "differ on Quota for cod: Bel Republic refused what Arda put" in done.words
    assert done.out.startswith("TLP:")
    assert run("together", talks, "--as-of", "x").code == 2
