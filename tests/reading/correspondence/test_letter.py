"""A letter's sentences: what each does, its points, the papers it names; and the sentence that an act stands in."""

import datetime as dt

from tests.reading.correspondence.paper import SPEAKER, paper
from verbale.model import Act, Kind, Move
from verbale.reading.correspondence.letter import Letter, laid_out, line_of, made


def letter_of(body: str) -> Letter:
    """Return a letter from Southmole to Northquay."""
    page, place = paper(body)
    return laid_out(page, SPEAKER, place, (0, place[0]), len(page.text))


def test_each_sentence_stands_for_itself() -> None:
    """What stands above and below the body is no sentence of it."""
    letter = letter_of(
        "We remind you of our letter of 3 May 2024 on harbour dues. We refuse your proposal on crane repairs."
    )
    assert [(set(line.does), line.points) for line in letter.lines] == [
        ({"remind"}, ("dues",)),
        ({"refuse"}, ("crane",)),
    ]
    assert letter.has("refuse", "hold")
    assert not letter.has("hold")
    assert [day.first for day in letter.papers] == [dt.date(2024, 5, 3)]


def test_what_was_asked_long_ago_is_history() -> None:
    """A year long past in a sentence that tells: it moves nothing; last year is not long past."""
    past = "We recall that you asked for new harbour dues in {}."
    assert letter_of(past.format(1907)).lines[0].does == {"history"}
    assert letter_of(past.format(2023)).lines[0].does != {"history"}


def test_another_day_needs_a_day() -> None:
    """To move a day without saying to which sets none; where the day stands with what asks, it is set there."""
    moves = "We extend the time for your reply"
    assert letter_of(f"{moves} to 30 June 2024.").has("re-date")
    assert not letter_of(f"{moves}.").has("re-date")


def test_an_act_stands_in_the_sentence_of_its_quote() -> None:
    """What is quoted from outside the body stands in none."""
    letter = letter_of("The weather is fine. We refuse your proposal on crane repairs.")
    first, second = letter.lines
    act = made(letter, second, Kind.REFUSE, move=Move.ANSWER)
    assert line_of(letter, act) is second
    assert line_of(letter, made(letter, first, Kind.STATE)) is first
    above = Act(kind=Kind.STATE, actors=("south",), rule="test", evidence=(letter.page.quote(0, 9),))
    assert line_of(letter, above) is None


def test_a_made_act_is_the_writers_and_put_to_the_reader() -> None:
    """On the points of its sentence, unless others are given; its rule says which move made it."""
    letter = letter_of("We refuse your proposal of 3 May 2024 on crane repairs.")
    (line,) = letter.lines
    act = made(letter, line, Kind.REFUSE, move=Move.ANSWER)
    assert (act.actors, act.addressees, act.points) == (("south",), ("north",), ("crane",))
    assert (act.rule, act.move, act.papers) == ("letter/move.answer", Move.ANSWER, line.papers)
    assert [quote.exact for quote in act.evidence] == ["We refuse your proposal of 3 May 2024 on crane repairs."]
    assert made(letter, line, Kind.REFUSE, points=()).points == ()
    assert made(letter, line, Kind.REFUSE).rule == "letter/move.refuse"
