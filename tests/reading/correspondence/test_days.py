"""Which date of a sentence is the limit for an answer, and which the day promised, in ordinary words; the letter is of 2 June 2024, a Sunday."""

import pytest

from tests.reading.correspondence.paper import SPEAKER, paper
from verbale.reading.correspondence import days
from verbale.reading.correspondence.plain import plainly


def of(body: str, sentence: str = "") -> tuple[str, str]:
    """Return the limit and the promised day of a sentence of a letter, its last day each; the sentence is the whole body unless given."""
    page, (start, end) = paper(body)
    if sentence:
        start = page.text.index(sentence)
        end = start + len(sentence)
    plain = plainly(page, SPEAKER, start, end)
    limit, promised = days.deadline(page, plain), days.promised(page, plain)
    return str(limit.last) if limit else "", str(promised.last) if promised else ""


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("We should be glad of a word by close of business on Friday, June 14.", "2024-06-14"),
        ("We should value your answer before the month is out.", "2024-06-30"),
        ("You have until 20 June; the board cannot wait longer.", "2024-06-20"),
        ("31 July will do.", "2024-07-31"),
        ("An answer on 8 July is early enough.", "2024-07-08"),
        ("Here too, 12 July.", "2024-07-12"),
        ("Please let us have it not later than the plenary of 18 June.", "2024-06-18"),
        ("Your view is awaited for the trilogue of 26 June.", "2024-06-26"),
        ("Kindly let us know by the 24th.", "2024-06-24"),
        ("Your remarks by 13 June, please, so that we can sign in the week before Christmas.", "2024-06-13"),
        ("The mill closes its books on 30 September and we need the rates by the 15th of that month.", "2024-09-15"),
        ("Please tell us by the end of July.", "2024-07-31"),
    ],
)
def test_a_limit_in_ordinary_words(sentence: str, day: str) -> None:
    """With and without "by", by the number of a day, by the meeting that it is wanted for."""
    assert of(sentence)[0] == day


@pytest.mark.parametrize(
    "sentence",
    [
        "Please answer within fourteen days of the arrival of this letter.",
        "The convention gives you two months from the day on which the note reaches you.",
        "We met on 28 May in Korr.",
    ],
)
def test_no_limit_is_made_up(sentence: str) -> None:
    """A stretch that runs from a receipt ends on no known day."""
    assert of(sentence)[0] == ""


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("You will hear from us next Tuesday.", "2024-06-04"),
        ("The cabinet sits on Wednesday 5 June and you will have our word the day after.", "2024-06-06"),
        ("We shall answer within a fortnight.", "2024-06-16"),
        ("Please cross out the 13th and write in 20 June, when you will have it from me.", "2024-06-20"),
        ("The matter comes before the board on Friday week.", "2024-06-14"),
    ],
)
def test_a_promised_day_in_ordinary_words(sentence: str, day: str) -> None:
    """By another day, by a weekday, in a stretch from the letter's own day."""
    assert of(sentence)[1] == day


def test_that_month_is_the_one_named_before() -> None:
    """In the sentence before it, too."""
    said = "You shall have both by the last day of that month."
    assert of(f"The board meets on 25 July. {said}", said)[0] == "2024-07-31"


def test_a_day_is_promised_and_no_month_of_what_is_owed() -> None:
    """Dues for July to September are promised for no month of theirs."""
    words = (
        "On dues for July to September we cannot answer yet; the board will let us have the figures by Friday 14 June."
    )
    assert of(words)[1] == "2024-06-14"
    assert of("You will have our answer in July.")[1] == "2024-07-31"
