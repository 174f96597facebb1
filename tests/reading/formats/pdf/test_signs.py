"""Figures that point to notes go; figures that say something stay."""

import pytest

from tests.reading.formats.pdf.making import line, pdf
from tests.reading.formats.pdf.test_text import taken
from verbale.reading.formats.pdf.fragments import Fragment
from verbale.reading.formats.pdf.signs import points, signs_of, with_powers, without_signs


def fragment(words: str, raised: tuple[tuple[int, str], ...] = ()) -> Fragment:
    """Return a stretch of a line."""
    return Fragment(words, 60, 400, 700, 10, raised)


@pytest.mark.parametrize(
    "said",
    [
        "It rose to 2.7 million metric tons.",
        "At 12:7 the count was 1,7 of all.",
        "The share of CO2 7 rose, and PM7 too.",
        "OP7 alt No text.",
        "See art.7 and para.7 of Part II.7 above.",
        "Under annex A.7 and Rev.7 of the paper.",
        "The G7 met; in B7 nothing moved.",
    ],
)
def test_figures_that_say_something_stay(said: str) -> None:
    """A note 7 stands on the page, and no figure of a number, a symbol or a reference is taken for its sign."""
    assert without_signs(said, ["7"]) == said


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("The harbour7 is shut.", "The harbour is shut."),
        ("The harbour is shut.7 Nobody fished.", "The harbour is shut. Nobody fished."),
        ("They call it “the pool”7 there.", "They call it “the pool” there."),
        ("The nets (of both sides)7 are mended,7", "The nets (of both sides) are mended,7"),
    ],
)
def test_figures_that_point_go_once(said: str, left: str) -> None:
    """A figure behind a word, a stop or a closing mark points to the note, and only the first does."""
    assert without_signs(said, ["7"]) == left


def test_notes_are_pointed_to_in_their_order() -> None:
    """Once the second note was pointed to, the first is pointed to no more."""
    waiting = ["1", "2"]
    assert without_signs("The boats2 and the nets1 are gone.", waiting) == "The boats and the nets1 are gone."
    assert waiting == []


def test_a_line_of_a_note_may_open_with_a_figure() -> None:
    """The second line of note 7 opens with a page number, which is no sign of a note."""
    notes = [fragment("7 See the paper of the lake office, pages"), fragment("12 to 14."), fragment("8 Ibid.")]
    assert signs_of(notes) == ["7", "8"]


def test_powers_are_put_back() -> None:
    """A raised figure behind a unit or a number is a power, unless it is the sign of a note."""
    assert with_powers(fragment("30 km and 10 tons", ((5, "2"), (12, "6"))), []).words == "30 km² and 10⁶ tons"
    assert with_powers(fragment("on 15 May 2031 they", ((14, "2"),)), ["2"]).words == "on 15 May 2031 they"
    assert with_powers(fragment("the harbour is", ((11, "2"),)), []).words == "the harbour is"


def test_nothing_points_behind_nothing() -> None:
    """A figure on its own is no sign."""
    assert not points("")
    assert not points("ab")


def test_a_page_keeps_its_numbers() -> None:
    """The sign of note 7 is raised behind a word, and the 7 of 2.7 on the same page stays."""
    page = "\n".join(
        [
            line("The leak", 60, 700),
            line("7", 60 + 39, 704, 6),
            line("is put at 2.7 million barrels, after 5.8 in the year before, and OP7 alt says so.", 106, 700),
            line("Nobody has counted it since, and the lake office says that nobody will before the spring.", 60, 686),
            line("7  See the paper of 3 May, second table.", 60, 90, 7),
        ]
    )
    said = " ".join(one.words for one in taken(pdf(page)).body)
    assert "The leak is put at 2.7 million barrels, after 5.8 in the year before, and OP7 alt says so." in said


def test_small_print_is_no_note() -> None:
    """A small line that opens with a number of tons is text; the notes below it are counted on from those of the page before."""
    first = [
        line("The weavers count the cloth that the two mills of the town make each year for the market.", 60, 700),
        line("They asked the owners to do so too, and the owners said in the spring that they would.", 60, 686),
        line("1  See the paper of 3 May.", 60, 90, 7),
    ]
    second = [
        line("The owners answered in the autumn, with a box of figures that the mayor had asked for.", 60, 700),
        line("They stand by all of them, as they said in the hall, and by those of the year before it.", 60, 686),
        line("19.4 tons of cloth were made in the first mill, and that is more than in the year before,", 60, 660, 8),
        line("4 per cent more; the second mill made less, and nobody has said why that should be so.", 60, 650, 8),
        line("2  Minutes of the hall, page 12, where the mayor said it first.", 60, 120, 7),
    ]
    found = taken(pdf("\n".join(first), "\n".join(second)))
    assert [one.words for one in found.footnotes] == [
        "1 See the paper of 3 May.",
        "2 Minutes of the hall, page 12, where the mayor said it first.",
    ]
    said = " ".join(one.words for one in found.body)
    assert "19.4 tons" in said
    assert "4 per cent more" in said


def test_the_sign_of_a_note_keeps_its_second_figure() -> None:
    """Note 10 opens with two small raised figures, and is not taken for note 1."""
    page = "\n".join(
        [
            line("The owners named the pay table in their second paper of that day.", 60, 700),
            line("The weavers thanked them for it, and the mayor put it first on his list of points.", 60, 686),
            line("10", 60, 93, 4),
            line("See the paper of 3 May, second table.", 66, 90, 7),
        ]
    )
    assert [one.words for one in taken(pdf(page)).footnotes] == ["10 See the paper of 3 May, second table."]


def test_an_item_at_the_head_of_a_page_opens_one() -> None:
    """The list goes on over the page: its next item is no part of the one before."""
    before = [
        "(a) economic means such as fees, gifts, the subsidies of the town and the help of its banks as due",
        "before the spring",
    ]
    rows = "\n".join(line(one, 60, 700 - 14 * place) for place, one in enumerate(before))
    found = [one.words for one in taken(pdf(rows, line("(b) leave for all weavers", 60, 700))).body]
    assert found[-1] == "(b) leave for all weavers"
