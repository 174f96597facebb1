"""Paragraphs and sentences: what parts them and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.reading.sentences import paragraphs, sentences


def parts(text: str) -> list[str]:
    """Return the paragraphs of a text."""
    return [text[first:last] for first, last in paragraphs(text)]


def said(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [text[one.start : one.end] for one in sentences(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One line\nand its second.\n\nAnother.", ["One line\nand its second.", "Another."]),
        ("Points:\n- the toll\n- the dam", ["Points:", "- the toll", "- the dam"]),
        ("1. The toll\n2) The dam", ["1. The toll", "2) The dam"]),
        ("Kestria: we agree.\nLunden: we do not.", ["Kestria: we agree.", "Lunden: we do not."]),
        ("It began.\n12 March 2024: they met.", ["It began.", "12 March 2024: they met."]),
        ("It began.\nMarch 12 – they met.", ["It began.", "March 12 – they met."]),
        ("1. Fisheries\nKestria agreed.", ["1. Fisheries", "Kestria agreed."]),
        ("1. Kestria agreed.\nLunden left.", ["1. Kestria agreed.\nLunden left."]),
        (
            "Toll revenue\nBoth sides repeated known positions.",
            ["Toll revenue", "Both sides repeated known positions."],
        ),
        ("Ministry of Ports\nQuay Road 5\nHavn", ["Ministry of Ports\nQuay Road 5\nHavn"]),  # an address
        ("We met the\nKestrian side on Monday.", ["We met the\nKestrian side on Monday."]),
        (
            "The delegation from\nKestria had asked that\nthe toll be halved.",
            ["The delegation from\nKestria had asked that\nthe toll be halved."],
        ),  # lines that are full
        ("  \n\n   ", []),
    ],
)
def test_paragraphs(text: str, wanted: list[str]) -> None:
    """Empty lines, items of lists, headed lines, entries of a chronicle and headings on a line of their own."""
    assert parts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kestria agreed. Lunden left.", ["Kestria agreed.", "Lunden left."]),
        ("Mr. Vole agreed. Sen. Osk left.", ["Mr. Vole agreed.", "Sen. Osk left."]),
        ("See Art. 4 of the plan. It stands.", ["See Art. 4 of the plan.", "It stands."]),
        ("A. Vole agreed to No. 5.", ["A. Vole agreed to No. 5."]),
        ("The answer is no. Costs are another matter.", ["The answer is no.", "Costs are another matter."]),
        ("See note no. AB 12 of May.", ["See note no. AB 12 of May."]),
        ("No stop at all", ["No stop at all"]),
        ("Ann Vole (D-Vt.), who left, agreed.", ["Ann Vole (D-Vt.), who left, agreed."]),
    ],
)
def test_sentences(text: str, wanted: list[str]) -> None:
    """A full stop after an abbreviation ends none."""
    assert said(text) == wanted


def test_numbers_and_places_refer_to_the_whole_text() -> None:
    """Also from a place on."""
    text = "Head. Line.\n\nOne. Two.\n\nThree."
    found = sentences(text, 13)
    assert [(one.start, one.end, one.index, one.paragraph) for one in found] == [
        (13, 17, 0, 0),
        (18, 22, 1, 0),
        (24, 30, 2, 1),
    ]


@given(st.text("Ab. \n-1:)", max_size=40))
def test_spans_lie_apart_and_hold_no_outer_space(text: str) -> None:
    """In the order of the text, and nothing but white space between them."""
    found = sentences(text)
    assert all(text[one.start : one.end].strip() == text[one.start : one.end] != "" for one in found)
    ends = [0, *(one.end for one in found)]
    starts = [*(one.start for one in found), len(text)]
    assert all(text[end:start].strip() == "" for end, start in zip(ends, starts, strict=True))
