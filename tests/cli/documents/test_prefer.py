"""`verbale prefer`: what counsel rests on, changed piece by piece, shown again, and taken back; what is missing is said."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run, with_options


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """Return talks whose first point has options."""
    return with_options(tmp_path)


def test_piece_by_piece(run: Run, talks: Path) -> None:
    """Who judged it, without agreement, worths, statements; each an entry, and all shown again."""
    assert "Nothing is set down" in run("prefer", talks).out
    assert run("prefer", talks, "--json").told == {"preferences": None}
    for change in (
        ("--head", "assessed_by=Ana", "--head", "weights_within=0.1"),
        ("--without", "Bel=0.2..0.4", "--without", "arda=0.3"),
        ("--worth", "bel.quota.low=0.1", "--worth", "bel.quota.high=1"),
        ("--say", "party=arda", "--say", "point=quota", "--say", "says=order", "--say", "options=high, low", "--say", "source=a letter"),
        ("--say", "party=bel", "--say", "says=rather", "--say", "source=a call", "--package", "quota=high", "--to-package", "quota=low"),
    ):  # fmt: skip
        done = run("prefer", talks, *change, "--by", "ana")
        assert done.code == 0, done.err
        assert "Recorded as entry" in done.out
    said = run("prefer", talks).words
    assert "Judged by Ana; weights may be wrong by a share of 0.1." in said
    assert "Bel Republic has 0.2 to 0.4 without agreement." in said
    assert "Arda has 0.3 without agreement." in said
    assert "Bel Republic, Quota for cod: low 0.1, high 1" in said
    assert "1. Arda, Quota for cod: order high, low (a letter)" in said
    assert "2. Bel Republic, Quota for cod: rather quota=high / quota=low (a call)" in said
    told = run("prefer", talks, "--json").told["preferences"]
    assert told["without_agreement"] == {"bel": [0.2, 0.4], "arda": 0.3}
    assert told["statements"][1]["to_package"] == {"quota": "low"}
    assert run("prefer", talks, "--take-out", "1", "--by", "ana").code == 0
    assert len(run("prefer", talks, "--json").told["preferences"]["statements"]) == 1


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("--without", "arda=0.2"), "Give --by NAME"),
        (("--without", "arda=7", "--by", "ana"), "arda is 7, not from 0 to 1"),
        (("--without", "nobody=0.2", "--by", "ana"), "nobody"),
        (("--without", "arda", "--by", "ana"), "has no equals sign"),
        (("--worth", "arda.quota=1", "--by", "ana"), "is not PARTY.POINT.OPTION"),
        (("--worth", "arda.quota.low=1", "--worth", "bel.quota.low=1", "--by", "ana"), "one party at a time"),
        (("--worth", "arda.quota.low=1", "--head", "assessed_by=x", "--by", "ana"), "one kind of change at a time"),
        (("--package", "quota=low", "--by", "ana"), "packages come with --say"),
        (("--take-out", "1", "--by", "ana"), "There is no such statement."),
        (("--without", "arda=0.2", "--by", "ana", "--clearance", "TLP:CLEAR"), "those who may see everything"),
    ],
)  # fmt: skip
def test_what_cannot_be(run: Run, talks: Path, change: tuple[str, ...], says: str) -> None:
    """It is said, and nothing is written."""
    done = run("prefer", talks, *change)
    assert done.code == 2
    assert says in " ".join(done.err.split())
    assert not (talks / "preferences.toml").exists()
