"""Markings are found wherever a paper bears them, and nowhere else; every text is invented."""

import pytest

from verbale.model import Document
from verbale.reading.load import load_bytes
from verbale.reading.metadata import head

TEXT = "Ferry talks\nHarbour Courier, 14 March 2024\n\nArvad accepted the schedule.\n\nBelmora asked for a week.\n"


@pytest.mark.parametrize(
    ("text", "marking"),
    [
        (f"TLP:RED\n\n{TEXT}", "TLP:RED"),
        (f"TLP: amber\n\n{TEXT}", "TLP:AMBER"),
        (f"{TEXT}\nTLP:RED\n", "TLP:RED"),
        (f"TLP:GREEN\n\n{TEXT}\nPage 2 of 2 | TLP:AMBER\n", "TLP:AMBER"),
        (f"{TEXT}\nPage 1 – CONFIDENTIAL\n", "TLP:AMBER+STRICT//CONFIDENTIAL"),
        (f"PRIVATE AND CONFIDENTIAL\n\n{TEXT}", "TLP:AMBER+STRICT//PRIVATE AND CONFIDENTIAL"),
        (f"OFFICIAL-SENSITIVE\n\n{TEXT}", "TLP:AMBER//OFFICIAL SENSITIVE"),
        ("From: Jon Vesk\nSubject: [TLP:RED] ferry\nDate: 14 March 2024\n\nWe accept.\n", "TLP:RED"),
        (f"{TEXT}\nThe paper was marked SECRET and sent on. Nobody called it CONFIDENTIAL.\n", ""),
        (
            "Summary by the mediator\nSession of 14 March 2024, Arl (not for publication)\n\nBoth sides spoke.\n",
            "TLP:AMBER//NOT FOR PUBLICATION",
        ),
        ("Diary note - private. Thurs 14 March 2024\n\nBack from the ferry talks.\n", "TLP:AMBER//PRIVATE"),
        ("In confidence\n\nFerry talks\n14 March 2024\n\nBoth sides spoke.\n", "TLP:AMBER+STRICT//IN CONFIDENCE"),
        ("Ferry talks\nPrivate investors ask for a seat\n14 March 2024\n\nBoth sides spoke (in private).\n", ""),
        ("A report on TLP:RED\n\nThe union met the company.\n", ""),
        (TEXT, ""),
    ],
)
def test_marks_of_the_whole(text: str, marking: str) -> None:
    """Head, foot, subject and page heads are collected and the strictest counts; words in a sentence mark nothing."""
    assert head(text).marking == marking


@pytest.mark.parametrize(
    ("text", "marking"),
    [
        (f"{TEXT}\nLIMITE\n", "EU:LIMITE"),
        (f"{TEXT}\nCONFIDENTIAL\n", "EU:CONFIDENTIEL//CONFIDENTIAL"),
        (f"NATO RESTRICTED\n\n{TEXT}", "EU:RESTREINT//NATO RESTRICTED"),
    ],
)
def test_marks_in_the_other_profile(text: str, marking: str) -> None:
    """Words of another system stand at the level that agreements set beside them."""
    assert head(text, "EU").marking == marking


def test_a_portion_only_adds() -> None:
    """A paragraph's mark makes the whole stricter, and never more open than what is usual."""
    strict = load_bytes(f"{TEXT}\n(TLP:RED) Corvia will leave.\n".encode(), "a.txt")
    plain = load_bytes(f"TLP:AMBER\n\n{TEXT}\n(TLP:CLEAR) Corvia stays.\n".encode(), "b.txt")
    assert isinstance(strict, Document)
    assert isinstance(plain, Document)
    assert (str(strict.marking), str(plain.marking)) == ("TLP:RED", "TLP:AMBER")
