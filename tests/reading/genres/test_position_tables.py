"""Tables whose columns are parties: each cell is its party's position on the row."""

from tests.reading.formats.docx.papers import acts, paper, reading, table
from verbale.model import Kind, Modality


def test_a_column_headed_by_a_party_holds_its_positions() -> None:
    """The first column names the point."""
    found = reading(
        paper(
            table(
                ("Point", "Kestria", "Lunden"),
                ("Bridge toll", "Four marks a crossing.", "Cannot accept a toll."),
                ("Upper dam", "Accepts.", "idem"),
                ("Eel licence", "", "–"),
            )
        )
    )
    assert acts(found) == {
        ("propose", "k", "toll", "2031-05-09"),
        ("refuse", "l", "toll", "2031-05-09"),
        ("accept", "k", "dam", "2031-05-09"),
    }
    assert all(act.evidence[1].exact in {"Kestria", "Lunden"} for act in found.acts)


def test_four_columns_of_the_union_are_its_institutions() -> None:
    """By their short names; the compromise is nobody's, and provisional is not agreed."""
    found = reading(
        paper(
            table(
                ("Row", "Commission proposal", "EP mandate", "Council mandate", "Draft agreement"),
                (
                    "1 Bridge toll",
                    "Three marks.",
                    "Two marks.",
                    "Accepts, if reviewed.",
                    "Provisionally agreed: two marks",
                ),
                ("2 Upper dam", "Open.", "Closed.", "Scrutiny reservation", "Not yet agreed"),
                ("3 Eel licence", "Free.", "idem", "idem", "Agreed"),
            )
        )
    )
    agreed = [act for act in found.acts if act.kind is Kind.AGREE]
    assert [(act.points, act.modality) for act in agreed] == [
        (("toll",), Modality.CONDITIONAL),
        (("eel",), Modality.DONE),
    ]
    assert set(agreed[0].actors) == {"european-commission", "european-parliament", "eu-council"}
    council = {act.points[0]: (act.kind, act.modality) for act in found.acts if act.actors == ("eu-council",)}
    assert council == {"toll": (Kind.ACCEPT, Modality.CONDITIONAL), "dam": (Kind.HOLD, Modality.DONE)}
    assert {party.id for party in found.parties} >= {"eu-council", "european-parliament"}


def test_a_table_of_other_columns_is_text() -> None:
    """One party in a head, or none, makes no table of positions."""
    found = reading(paper(table(("Date", "Event"), ("8 May", "Lunden rejected the bridge toll."))))
    assert {act[:3] for act in acts(found)} == {("refuse", "l", "toll")}
