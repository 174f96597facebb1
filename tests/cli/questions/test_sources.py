"""`verbale sources`: what was read from where, whom it covers, what failed."""

from pathlib import Path

from tests.cli.conftest import DOSSIER, Run

FEED = '\n[[source]]\nname = "Daily Net"\nparties = ["bel"]\n[[source]]\nname = "Coast Radio"\nparties = ["arda"]\n'


def test_sources_and_coverage(talks: Path, run: Run) -> None:
    """Documents and period of each source, those without a document too; the parties each covers."""
    (talks / "dossier.toml").write_text(DOSSIER + FEED, encoding="utf-8")
    done = run("sources", talks)
    assert done.out.splitlines() == [
        "TLP:CLEAR",
        "Daily Net: 2 documents, 2024-03-01 to 2024-03-20",
        "Coast Radio: 0 documents",
        "about Arda: 2 documents, 2024-03-01 to 2024-03-20",
        "about Bel Republic: 2 documents, 2024-03-01 to 2024-03-20",
    ]
    told = run("sources", talks, "--json").told
    assert [(row["name"], row["documents"], row["first"], row["failing"]) for row in told["sources"]] == [
        ("Daily Net", 2, "2024-03-01", None),
        ("Coast Radio", 0, None, None),
    ]
