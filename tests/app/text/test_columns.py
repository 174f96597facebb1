"""Two versions in four columns."""

import io

from docx import Document

from verbale.app.text.columns import columns, rows
from verbale.app.text.drafts import Version


def test_every_paragraph_has_its_row(river: tuple[Version, ...]) -> None:
    """Both wordings stand there once, in the order of the newer version; articles open with their names."""
    found = list(rows(river[4], river[5]))
    new = [one.node.words for article in river[5].articles for one in article.provisions]
    assert [row.new for row in found if row.new] == new
    assert sorted(row.old for row in found if row.old) == sorted(
        one.node.words for article in river[4].articles for one in article.provisions
    )
    assert [row.article for row in found if row.article][:2] == ["Preamble", "1 Objective"]
    (floods,) = (row for row in found if row.new.startswith("2. The Parties shall keep"))
    assert "alternative dropped: “should” → nothing" in floods.told


def test_the_file_holds_the_rows(river: tuple[Version, ...]) -> None:
    """Four columns, the labels of the versions at the head, and a row at least for each provision."""
    table = Document(io.BytesIO(columns(river[4], river[5]))).tables[0]
    assert [cell.text for cell in table.rows[0].cells] == [
        "paragraph",
        river[4].label,
        river[5].label,
        "what became of it",
    ]
    assert len(table.rows) > len(list(rows(river[4], river[5])))
    assert "“shall” → “should”" in " ".join(
        cell.text for row in Document(io.BytesIO(columns(river[3], river[4]))).tables[0].rows for cell in row.cells
    )
