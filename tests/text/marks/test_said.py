"""What a note says of words before it."""

import pytest

from verbale.text.marks.said import Side, clauses_in, no_name, side_of


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("RUS, CHN: delete; EU: retain", [("RUS, CHN", "opposes"), ("EU", "supports")]),
        ("proposed by Ostmark; opposed by Delta", [("Ostmark", "proposes"), ("Delta", "opposes")]),
        ("Ostmark, supported by Norland", [("Ostmark", "proposes"), ("Norland", "supports")]),
        (
            'Norland proposes to delete "old"; Delta and Lumen oppose',
            [("Norland", "opposes"), ("Delta and Lumen", "opposes")],
        ),
        ('D.12 (Employer members): delete "old"', [("Employer members", "opposes")]),
        ("SLF reserves", [("SLF", "reserves")]),
        ("DE, FR: scrutiny reservation", [("DE, FR", "reserves")]),
        ("reserved by NORLAND", [("NORLAND", "reserves")]),
        ("Norland reserves its position", [("Norland", "reserves")]),
    ],
)
def test_a_note_is_read(note: str, said: list[tuple[str, str]]) -> None:
    """Each clause with its names and side, and with its own place."""
    found = clauses_in(note)
    assert [(one.names, str(one.side)) for one in found] == said
    assert all(one.names in note[one.start : one.end] for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "No reservation may be made.",
        "Parties support the Fund",
        "Each Party shall delete old data",
        "Norland: the Parties shall count boats",
        "Note: delete",
        "RUS: delete; the boats are old",
        "SIDS",
    ],
)
def test_text_is_no_note(text: str) -> None:
    """A sentence of the draft, a name alone, and a note of which one clause says something else."""
    assert clauses_in(text) == []


def test_sides_and_names() -> None:
    """To delete is to oppose, to retain is to support; a word of the draft's own is no name."""
    assert [side_of(one) for one in ("deleted", "retain", "reservation", "")] == [
        Side.OPPOSES,
        Side.SUPPORTS,
        Side.RESERVES,
        Side.PROPOSES,
    ]
    assert no_name("Option 2")
    assert not no_name("Norland")
