"""What a paper tells of earlier years is no news of today."""

from pathlib import Path

import pytest

from verbale.model import Document
from verbale.reading import load, read

HEAD = "Talks go on\n\nThe Courier, 12 May 2025\n\n"


def _acts(tmp_path: Path, words: str) -> list[tuple[str, str]]:
    path = tmp_path / "paper.txt"
    path.write_text(HEAD + words + "\n", encoding="utf-8")
    document = load(path)
    assert isinstance(document, Document)
    return [(str(act.kind), act.certainty) for act in read(document).acts]


@pytest.mark.parametrize(
    "words",
    [
        "A generation ago, Norway rejected a similar plan.",
        "In 2014 the two sides met in Oslo. Later Norway rejected the plan.",
        "For thirty years the herders shared the road. Norway promised a study.",
    ],
)
def test_history_without_a_day_is_unsure(tmp_path: Path, words: str) -> None:
    """A deed of earlier years that has no day of its own moves nothing."""
    assert ("refuse", "asserted") not in _acts(tmp_path, words)
    assert ("assure", "asserted") not in _acts(tmp_path, words)


@pytest.mark.parametrize(
    "words",
    [
        "Norway rejected the plan.",
        "In 2014 Norway signed the pact. Norway has now rejected the plan.",
        "In 2014 the two sides met in Oslo.\n\nNorway rejected the plan.",
        "Norway rejected the plan of 2014 on Friday.",
    ],
)
def test_news_stays_news(tmp_path: Path, words: str) -> None:
    """The present perfect, a new paragraph or a day of this week brings the text back to today."""
    assert ("refuse", "asserted") in _acts(tmp_path, words)


def test_a_deed_told_after_a_year_is_of_about_that_year(tmp_path: Path) -> None:
    """What the year before it dates is told with that year, not as news and not without a day."""
    path = tmp_path / "paper.txt"
    path.write_text(
        f"{HEAD}In 2014 the two sides met in Oslo. Norway rejected the plan, and Peru accepted it.\n", encoding="utf-8"
    )
    document = load(path)
    assert isinstance(document, Document)
    found = {str(act.kind): act for act in read(document).acts if act.kind in {"refuse", "accept"}}
    assert [(act.certainty, str(act.when)) for act in found.values()] == [("asserted", "2014~")] * 2
