"""Which debts an act speaks to: what it replies to, then days of papers, then points, then the paper that waits."""

from dataclasses import replace

from tests.state.debts.rows import day_of, debt, talks, told
from verbale.model import Evidence, Kind, Move, Obligation, RecordedAct, When
from verbale.state.debts.book import Book
from verbale.state.debts.meant import due, makers_of, meant, owed

OLD, NEW, KEYS = debt("x"), debt("x", "2024-03-05"), debt("y", "2024-03-05")
ROWS = [OLD, NEW, KEYS]


def book(*rows: object, more: str = "") -> Book:
    """Return a book of some debts."""
    made = Book(talks(more))
    for row in rows or ROWS:
        made.put(row)  # type: ignore[arg-type]
    return made


def test_a_reply_means_what_it_replies_to() -> None:
    """Its points choose among those; where they fit none, all are meant."""
    reply = told("2024-03-10", Kind.ACCEPT, "b", "a", "y", in_reply_to=("put 2024-03-05",))
    assert meant(book(), reply, ROWS) == [KEYS]
    reply = told("2024-03-10", Kind.ACCEPT, "b", "a", "y", in_reply_to=("put 2024-03-01",))
    assert meant(book(), reply, ROWS) == [OLD]


def test_the_day_of_a_paper_goes_before_points() -> None:
    """An answer to the letter of the first is none to that of the fifth."""
    answer = told("2024-03-10", Kind.ACCEPT, "b", "a", "x", papers=(day_of("2024-03-01"),))
    assert meant(book(), answer, ROWS) == [OLD]
    answer = told("2024-03-10", Kind.ACCEPT, "b", "a", papers=(day_of("2024-03-05"),))
    assert meant(book(), answer, ROWS) == [NEW, KEYS]


def test_points_choose_where_no_paper_is_named() -> None:
    """What was asked without a known point is meant by a move as such, where nothing else is."""
    shed = debt("the shed")
    assert meant(book(), told("2024-03-10", Kind.ACCEPT, "b", "a", "y"), ROWS) == [KEYS]
    move = told("2024-03-10", Kind.RESTATE, "a", "b", "y", move=Move.REMIND)
    assert meant(book(shed), move, [shed]) == [shed]
    assert meant(book(shed), told("2024-03-10", Kind.ACCEPT, "b", "a", "y"), [shed]) == []


def test_a_move_without_a_point_means_the_last_paper() -> None:
    """Both things that it asked, and nothing older."""
    move = told("2024-03-10", Kind.RESTATE, "a", "b", move=Move.REMIND)
    assert meant(book(), move, ROWS) == [NEW, KEYS]
    assert meant(book(), move, []) == []


def test_only_the_side_that_is_spoken_to_is_meant() -> None:
    """Birch answers Alder, and still owes Cedar."""
    cedar = debt("x", creditor="c", opened_by="put by c")
    answer = told("2024-03-10", Kind.ACCEPT, "b", "a", "x")
    assert owed(book(OLD, cedar), answer) == [OLD]
    assert owed(book(OLD, cedar), told("2024-03-10", Kind.ACCEPT, "b", "", "x")) == [OLD, cedar]
    assert due(book(OLD, cedar), told("2024-03-10", Kind.RETRACT, "c", "b", "x")) == [cedar]


def test_nothing_is_answered_before_it_is_asked() -> None:
    """Nor is a debt moved by its creditor in the letter that opened it."""
    assert owed(book(NEW), told("2024-03-04", Kind.ACCEPT, "b", "a", "x")) == []
    assert owed(book(NEW), told("2024-03-05", Kind.ACCEPT, "b", "a", "x")) == [NEW]
    assert due(book(NEW), told("2024-03-05", Kind.RETRACT, "a", "b", "x")) == []
    assert due(book(NEW), told("2024-03-06", Kind.RETRACT, "a", "b", "x")) == [NEW]


def test_a_group_speaks_for_its_members() -> None:
    """What the group answers, its members have answered."""
    group = '[[party]]\nid = "g"\nname = "The Grove"\nmembers = ["b", "c"]\n'
    answer = told("2024-03-10", Kind.ACCEPT, "g", "a", "x")
    assert set(makers_of(book(OLD, more=group), answer)) == {"g", "b", "c"}
    assert owed(book(OLD, more=group), answer) == [OLD]


def test_it_is_the_one_thing_that_waits() -> None:
    """A refusal without a topic speaks to the one debt that there is between the two; one of another thing to none."""
    refusal = told("2024-03-10", Kind.REFUSE, "b", "a")
    assert meant(book(OLD), refusal, [OLD]) == [OLD]
    assert meant(book(OLD), told("2024-03-10", Kind.REFUSE, "b", "a", topic="the shed"), [OLD]) == []


def said(
    day: str,
    by: str,
    words: str,
    kind: Kind = Kind.STATE,
    move: Move | None = Move.ANSWER,
    papers: tuple[When, ...] = (),
) -> RecordedAct:
    """Return an act between Alder and Birch whose quote is some words: a plain statement, unless another kind is given."""
    item = told(day, kind, by, "b" if by == "a" else "a")
    quote = Evidence(item.act.evidence[0].document, 0, len(words), words)
    return replace(item, act=replace(item.act, evidence=(quote,), move=move, papers=papers))


def asked(*letters: tuple[str, str]) -> tuple[Book, list[Obligation]]:
    """Return a book of what Alder asked in letters: day and words of each, on no known point."""
    made = Book(talks())
    rows: list[Obligation] = []
    for day, words in letters:
        row = debt(f"thing {len(rows)}", day)
        made.put(row)
        made.hear(row, said(day, "a", words, Kind.REQUEST, None))
        rows.append(row)
    return made, rows


def test_a_statement_means_what_it_shares_words_with() -> None:
    """A bare statement without one means nothing, even where one paper alone waits."""
    made, rows = asked(("2024-03-01", "that guards be fitted to the presses"), ("2024-03-05", "a list of the workers"))
    fitted = said("2024-03-10", "b", "Both presses were fitted with guards.")
    assert meant(made, fitted, rows) == rows[:1]
    year = said("2024-03-10", "b", "Our salt works had a good year.")
    assert meant(made, year, rows) == []
    assert meant(made, year, rows[:1]) == []


def test_an_amount_said_again_names_what_it_was_put_for() -> None:
    """One amount weighs more than two words that another paper has."""
    made, rows = asked(
        ("2024-03-01", "we propose a flow of 70 litres a second"),
        ("2024-03-05", "we ask to dredge the Lisse reach for barges"),
    )
    reply = said("2024-03-10", "b", "At 70 litres no barges pass the Lisse.")
    assert meant(made, reply, rows) == rows[:1]


def test_what_is_told_of_a_meeting_answers_by_the_words_of_what_was_asked() -> None:
    """Minutes that share no word with the question close nothing on its point; a letter from side to side may mean it."""
    made = Book(talks())
    row = debt("x", "2024-03-01")
    made.put(row)
    question = said("2024-03-01", "a", "Kindly send the readings of the gauge.", Kind.REQUEST, None)
    made.hear(row, question)
    around = said("2024-03-01", "a", "Our experts would gladly come to a meeting.")
    made.take_in([around])
    offer = said("2024-03-10", "b", "Birch suggested a meeting of experts in the autumn.", Kind.PROPOSE, None)
    other = replace(
        offer, act=replace(offer.act, topic="a meeting of experts", rule="minutes.finite.suggest", points=())
    )
    assert meant(made, other, [row]) == []
    same = said("2024-03-10", "b", "Birch suggested the readings of every gauge.", Kind.PROPOSE, None)
    about = replace(same, act=replace(same.act, topic="the readings", rule="minutes.finite.suggest", points=()))
    assert meant(made, about, [row]) == [row]


def test_a_bare_reply_means_one_paper_alone() -> None:
    """Where two wait it means neither, a yes no more than a plain reply."""
    made, rows = asked(("2024-03-01", "that guards be fitted"), ("2024-03-05", "a list of the workers"))
    reply = said("2024-03-10", "b", "We can do that.", Kind.ANSWER)
    assert meant(made, reply, rows) == []
    assert meant(made, reply, rows[:1]) == rows[:1]
    yes = said("2024-03-10", "b", "Agreed.", Kind.ACCEPT)
    assert meant(made, yes, rows) == []
    assert meant(made, yes, rows[1:]) == rows[1:]


def test_a_part_of_a_paper_is_told_by_its_place() -> None:
    """What stands second is the second thing that was put; of a paper that put one thing it is none that is known."""
    first, second = debt("x", "2024-03-05"), debt("y", "2024-03-05")
    words, day = "The second paragraph may be struck out.", day_of("2024-03-05")
    struck = said("2024-03-10", "a", words, Kind.RETRACT, Move.WITHDRAW, (day,))
    assert meant(book(first, second), struck, [first, second]) == [second]
    assert meant(book(first), struck, [first]) == []
