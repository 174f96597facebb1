"""`verbale compare`: in words for people, marked; what there is not is told."""

from pathlib import Path

from tests.cli.conftest import Run


def test_in_words(run: Run, talks: Path) -> None:
    """What it says, and its marking above."""
    done = run("compare", talks, "--since", "2024-03-10")
    assert "has not answered, asked 1 Mar 2024 → refuses, 20 Mar" in done.words
    assert done.out.startswith("TLP:")
    assert run("compare", talks, "--since", "2030-01-01").code == 2
