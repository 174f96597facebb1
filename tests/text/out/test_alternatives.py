"""Alternatives as CSV."""

import csv
import io

from verbale.text.out.alternatives import COLUMNS, alternatives_csv
from verbale.text.outline import read_draft


def rows(text: str, *parties: str) -> list[dict[str, str]]:
    """Return the rows of a draft."""
    return list(csv.DictReader(io.StringIO(alternatives_csv(read_draft(text), parties))))


def test_a_row_for_each_wording(paper: str) -> None:
    """Options, paragraphs and brackets with their places; offsets lead to the words."""
    found = rows(paper)
    assert tuple(found[0]) == COLUMNS
    assert {one["sort"] for one in found} == {"options", "paragraphs", "brackets"}
    force = [one for one in found if one["words"] in {"shall", "should"}]
    assert [one["sure"] for one in force] == ["yes", "yes"]
    assert paper[int(force[0]["start"]) : int(force[0]["end"])] == "[shall]"
    assert force[0]["place"] == "part II, article 1, option 1, para. 1"


def test_whose_each_wording_is() -> None:
    """A wording's names and what they do."""
    found = rows("Article 1\n\nBOATS\n\n1. It takes [NORLAND: two years] [three years] (Ostmark) to build.", "Ostmark")
    assert [(one["names"], one["side"]) for one in found] == [("NORLAND", "proposes"), ("Ostmark", "proposes")]


def test_no_spreadsheet_takes_words_for_a_formula() -> None:
    """Words that open with a sign of a formula are quoted."""
    found = rows("Article 1\n\nBOATS\n\n1. It takes [=1+1 boats] [two boats] here.")
    assert found[0]["words"] == "'=1+1 boats"
