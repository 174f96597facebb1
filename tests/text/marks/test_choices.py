"""What stands for the same place."""

import pytest

from verbale.text.brackets import brackets
from verbale.text.marks.choices import choices_in, choices_of
from verbale.text.outline import read_draft


def told(text: str) -> list[tuple[str, bool, list[str]]]:
    """Return the choices of a text with their words."""
    return [
        (one.sort, one.sure, [text[start:end] for start, end in one.members])
        for one in choices_in(text, brackets(text))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[shall] [should]",
        "[shall][is encouraged to]",
        "[50] [70]",
        "[first][second session]"[:7] + "[second]",
        "[the gauge] / [the net]",
        "[national plan] [regional plan]",
    ],
)
def test_sure_alternatives(text: str) -> None:
    """Force, numbers, a stroke between, or a shared word say that wordings exclude each other."""
    (choice,) = told(text)
    assert choice[1] is True


@pytest.mark.parametrize("text", ["[and] [safe]", "[clean] [and full]", "[, boats][, nets and gauges of the lake]"])
def test_side_by_side(text: str) -> None:
    """Brackets that may be kept together are told, and not called alternatives."""
    (choice,) = told(text)
    assert choice[1] is False


def test_a_stroke_within_a_bracket() -> None:
    """[A/B] is a choice with exact places; "and/or" and addresses are none."""
    assert told("a [boat/net] b") == [("slash", True, ["boat", "net"])]
    assert told("[boats and/or nets]") == []
    assert told("[see https://lake.example/x]") == []


def test_brackets_apart_are_no_choice() -> None:
    """Words between brackets part them, as does the bracket they stand in."""
    assert told("[shall] and [should]") == []
    assert [one[2] for one in told("[[shall] [may]] [go]")] == [["[[shall] [may]]", "[go]"], ["[shall]", "[may]"]]


def test_options_and_alternative_paragraphs(paper: str) -> None:
    """Options of one article are a choice, and so are "1" and "1 alt"; "2 bis" stands beside "2"."""
    found = choices_of(read_draft(paper))
    assert [one.sort for one in found] == ["options", "paragraphs"]
    assert [paper[start : start + 6] for start, _ in found[1].members] == ["1. Eac", "1 alt."]
