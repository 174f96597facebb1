"""`verbale search`: where every word stands, in acts and documents, narrowed as asked."""

from pathlib import Path

import pytest

from tests.cli.conftest import FIRST, REFUSAL, SECOND, Run

IN_FIRST = "Arda proposed to Bel a quota for cod, access to ports and the exchange of catch data."
IN_SECOND = "Bel refused the quota for cod. It called the exchange of <b>catch data</b> useful."


def test_hits_with_their_words(talks: Path, run: Run) -> None:
    """Acts first, then documents, each with its source and day; then how many."""
    assert run("search", talks, "quota").out.splitlines() == [
        "TLP:CLEAR",
        f"act {REFUSAL.id} · Bel answers, 2024-03-20",
        "  Bel refused the quota for cod",
        f"document {FIRST.id[:16]} · Arda hands over proposals, 2024-03-01",
        f"  {IN_FIRST}",
        f"document {SECOND.id[:16]} · Bel answers, 2024-03-20",
        f"  {IN_SECOND}",
        "3 found.",
    ]


def test_every_word_must_be_there(talks: Path, run: Run) -> None:
    """By its stem; a word that stands nowhere finds nothing."""
    assert [row["id"] for row in run("search", talks, "refusing", "quotas", "--json").told["hits"]] == [
        REFUSAL.id,
        SECOND.id,
    ]
    assert run("search", talks, "quota", "herring").out.splitlines() == ["TLP:CLEAR", "0 found."]


@pytest.mark.parametrize(
    ("options", "kinds"),
    [
        (("--party", "bel"), ["act"]),
        (("--party", "arda"), []),
        (("--point", "quota"), ["act"]),
        (("--point", "ports"), []),
        (("--kind", "refuse"), ["act"]),
        (("--kind", "agree"), []),
        (("--since", "2024-03-02"), ["act", "document"]),
        (("--marking", "TLP:CLEAR"), ["act", "document", "document"]),
        (("--marking", "TLP:GREEN"), []),
    ],
)
def test_narrowed(talks: Path, run: Run, options: tuple[str, str], kinds: list[str]) -> None:
    """To a party, a point, a kind, a day, a marking."""
    assert [row["kind"] for row in run("search", talks, "quota", *options, "--json").told["hits"]] == kinds


def test_a_screenful_and_the_count(talks: Path, run: Run) -> None:
    """Of many hits twenty are printed, or as many as asked; all are counted, and JSON has them all."""
    (talks / "documents").mkdir(exist_ok=True)
    lines = "\n\n".join(f"Herring was spoken of in hall {number}." for number in range(30))
    (talks / "documents" / "long.txt").write_text(f"20 March 2024\n\n{lines}\n", encoding="utf-8")

    def printed(*options: str) -> tuple[int, str]:
        out = run("search", talks, "herring", *options).out.splitlines()
        return sum(line.startswith("  ") for line in out), out[-1]

    assert printed() == (20, "30 found. 20 are shown: more words narrow it, --most 0 prints all.")
    assert printed("--most", "3") == (3, "30 found. 3 are shown: more words narrow it, --most 0 prints all.")
    assert printed("--most", "0") == (30, "30 found.")
    assert len(run("search", talks, "herring", "--json").told["hits"]) == 30
