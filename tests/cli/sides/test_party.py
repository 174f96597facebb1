"""`verbale party`: in words for people, marked; what there is not is told."""

from pathlib import Path

from tests.cli.conftest import Run


def test_in_words(run: Run, talks: Path) -> None:
    """What it says, and its marking above."""
    done = run("party", talks, "bel")
    assert "Bel Republic" in done.words
    assert done.out.startswith("TLP:")
    assert run("party", talks, "nobody").code == 2


def test_by_name_for_a_party_by_name(run: Run, talks: Path) -> None:
    """What people call them does for PARTY and for --for; who is misspelt is told whom they meant."""
    assert run("party", talks, "the bel republic", "--for", "BEL").out == run("party", talks, "bel", "--for", "bel").out
    assert run("owed", talks, "--for", "Bel Republic").out == run("owed", talks, "--for", "bel").out
    done = run("state", talks, "--for", "bell")
    assert (done.code, "Did you mean bel" in done.err) == (2, True)
