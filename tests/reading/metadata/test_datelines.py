"""The place, day and agency that a report opens with."""

import pytest

from verbale.model import When
from verbale.reading.metadata.datelines import Dateline, dateline_of, first_dateline

DAY = When.parse("2031-02-09")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "HOLM, Feb 9, 2031 (Boreal) - Kestria agreed.",
            Dateline("HOLM, Feb 9, 2031 (Boreal) -", "HOLM", "Boreal", DAY),
        ),
        ("HOLM, February 9. /Boreal/. Kestria agreed.", Dateline("HOLM, February 9. /Boreal/.", "HOLM", "Boreal")),
        ("HOLM (Boreal) — Kestria agreed.", Dateline("HOLM (Boreal) —", "HOLM", "Boreal")),
        ("HOLM – Kestria agreed.", Dateline("", "HOLM")),
        ("Upper Holm, 9 Feb. 2031 – Kestria agreed.", Dateline("Upper Holm, 9 Feb. 2031 –", "Upper Holm", "", DAY)),
        ("9 February 2031, Holm – Kestria agreed.", Dateline("9 February 2031, Holm –", "Holm", "", DAY)),
        ("HOLM, 9 February 2031. Kestria agreed.", Dateline("", "HOLM", "", DAY)),
        ("9 February 2031 (Boreal) - Kestria agreed.", Dateline("9 February 2031 (Boreal) -", "", "Boreal", DAY)),
        ("(Boreal, 9 February 2031) Kestria agreed.", Dateline("(Boreal, 9 February 2031)", "", "Boreal", DAY)),
        (
            "(Boreal) Holm, 9 February 2031 – Kestria agreed.",
            Dateline("(Boreal) Holm, 9 February 2031 –", "Holm", "Boreal", DAY),
        ),
        ("Holm (Boreal) - Kestria agreed.", Dateline("Holm (Boreal) -", "Holm", "Boreal")),
        (
            "Holm, Sunday 9 February 2031 (Boreal) – Kestria agreed.",
            Dateline("Holm, Sunday 9 February 2031 (Boreal) –", "Holm", "Boreal", DAY),
        ),
        ("HOLM, Sunday, 9 February 2031. Kestria agreed.", Dateline("", "HOLM", "", DAY)),
        (
            "Holm, 9 February 2031 (Boreal): Kestria agreed.",
            Dateline("Holm, 9 February 2031 (Boreal):", "Holm", "Boreal", DAY),
        ),
        (
            "Holm/Lunden, 9 February 2031 - Kestria agreed.",
            Dateline("Holm/Lunden, 9 February 2031 -", "Holm/Lunden", "", DAY),
        ),
        ("Kestria (the larger of the two) - agreed.", None),
        ("9 February 2031 - a Sunday - was the last day.", None),
        ("Kestria (KSA) agreed – at last – to talks.", None),
        ("(a) Kestria – agreed.", None),
        ("HOLM TALKS – END IN ROW", None),
        ("Kestria agreed in Holm.", None),
        ("", None),
    ],
)
def test_datelines(line: str, found: Dateline | None) -> None:
    """Words are kept where an agency or a day is named; a headline in capitals is none."""
    assert dateline_of(line) == found


def test_the_first_that_names_an_agency_or_a_day() -> None:
    """Else the one that the text opens with; nothing beyond its reach."""
    text = "HOLM – Kestria agreed.\n\nLUNDEN (Boreal) – Lunden left.\n"
    assert first_dateline(text, 0) == Dateline("LUNDEN (Boreal) –", "LUNDEN", "Boreal")
    assert first_dateline(text, 0, 20) == Dateline("", "HOLM")
    assert first_dateline(text, 24) == Dateline("LUNDEN (Boreal) –", "LUNDEN", "Boreal")
    assert first_dateline("Kestria agreed.\n", 0) is None
