"""A reading says what it does not know: open days, days that can be two, names in no list."""

import pytest

from verbale.dossier import Dossier
from verbale.model import Document, Party
from verbale.reading import load_bytes, read

DOSSIER = Dossier(title="Lake", parties=(Party("fr", "France", kind="state"),))


def warned(text: str, dossier: Dossier | None = None) -> str:
    """Return the warnings of a reading."""
    document = load_bytes(text.encode(), "text.txt")
    assert isinstance(document, Document)
    return "\n".join(read(document, dossier).warnings)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Note on the lake\n\nFrance rejected the levy on Tuesday.\n",
            "Dates left open, because the day of writing is not known: “Tuesday”",
        ),
        ("Note on the lake\nThe Mirror, 03/05/2024\n\nFrance rejected the levy.\n", "“03/05/2024” can be two days"),
        (
            "Note on the lake\nThe Mirror, 3 May 2024\n\nFrance asked Japan for an answer by 05/06/2024.\n",
            "“05/06/2024” can be two days",
        ),
    ],
)
def test_what_is_not_known_is_said(model: object, text: str, said: str) -> None:
    """The words stand in the warning as they stand in the text."""
    assert model is not None
    assert said in warned(text)


def test_who_is_not_in_the_dossier_is_named(model: object) -> None:
    """With a dossier only: without one everybody is new."""
    assert model is not None
    text = "Note on the lake\nThe Mirror, 3 May 2024\n\nFrance rejected the levy. Japan accepted the fund.\n"
    assert "not in the dossier: “Japan”" in warned(text, DOSSIER)
    assert "not in the dossier" not in warned(text)
    assert "can be two days" not in warned(text)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("The debt was left to the Paris Club.", False),
        ("The German bidder raised its offer to Japan.", False),
        ("Paris rejected the levy.", True),
        ("A German minister rejected the levy.", True),
        ("Japan asked Germany for an answer.", True),
    ],
)
def test_who_is_named_by_the_way_takes_no_part(model: object, sentence: str, named: bool) -> None:
    """A city in another's name, an adjective of a firm: no act is theirs."""
    assert model is not None
    document = load_bytes(f"Note on the lake\nThe Mirror, 3 May 2024\n\n{sentence}\n".encode(), "text.txt")
    assert isinstance(document, Document)
    reading = read(document)
    assert bool({party.id for party in reading.parties} & {"fr", "de"}) is named
    assert bool(set(reading.named) & {"fr", "de"}) is named
