"""A cell holds what a side wants, since when, what it wanted before, its answers, and when it last spoke."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from tests.brief.conftest import debt, playing
from tests.state.cells.test_replies import act
from verbale.dossier import Dossier, parse
from verbale.model import Kind, LegalForm, Polarity, RecordedAct, Stance, StateOfPlay, Status
from verbale.model.cell import MatrixCell, Response, Wish
from verbale.state.cells import matrix_cells

TOML = """
title = "Talks"
[[party]]
id = "a"
name = "Alpha"
[[party]]
id = "b"
name = "Beta"
[[party]]
id = "g"
name = "Gulf Group"
at_table = false
members = ["b"]
[[point]]
id = "fish"
title = "Fishing"
options = [{ id = "low", title = "Low" }, { id = "high", title = "High" }]
"""


@pytest.fixture
def talks() -> Dossier:
    """Return two sides, one of them in a group, and a point with options."""
    return parse(TOML)


def day(number: int) -> dt.date:
    """Return a day of March 2025."""
    return dt.date(2025, 3, number)


def cell(talks: Dossier, *acts: RecordedAct, party: str = "a", **more: Any) -> MatrixCell:
    """Return the cell of a party on fishing."""
    play: StateOfPlay = playing(acts=acts, **more)
    return matrix_cells(play, talks).get(("fish", party), MatrixCell(point="fish", party=party))


def wants(made: MatrixCell) -> Wish:
    """Return what it wants."""
    assert made.wants is not None
    return made.wants


def proposed(number: int, words: str, **more: Any) -> RecordedAct:
    """Return a proposal of Alpha's."""
    return act(Kind.PROPOSE, number, "a", words=words, **more)


def test_the_same_thing_is_wanted_since_its_first_day(talks: Dossier) -> None:
    """However often it is said; its words and act are the last ones. A proposal repeated without saying what keeps it."""
    acts = [
        proposed(3, "Alpha proposes fishing 40 days a year", legal_form=LegalForm.BINDING),
        proposed(8, "Alpha wants 40 days a year of fishing"),
    ]
    wish = wants(cell(talks, *acts))
    assert wish.amount is not None
    assert (wish.amount.number, wish.amount.unit, wish.amount.per) == (40, "days", "year")
    assert (wish.since, wish.day, wish.act) == (day(3), day(8), acts[1].id)
    assert wants(cell(talks, acts[0])).legal_form is LegalForm.BINDING
    again = wants(cell(talks, *acts, proposed(9, "We repeat our proposal")))
    assert (again.since, again.day, again.amount) == (day(3), day(9), wish.amount)


def test_what_was_wanted_before_is_kept(talks: Dossier) -> None:
    """The oldest first; who moves by an acceptance or a concession stands at the option that it names."""
    acts = [
        proposed(3, "Alpha proposes fishing low", option="low"),
        proposed(5, "Alpha proposes fishing high", option="high"),
    ]
    made = cell(talks, *acts, act(Kind.CONCEDE, 9, "a", option="low"))
    assert [wish.option for wish in made.moved] == ["low", "high"]
    assert (wants(made).option, wants(made).since) == ("low", day(9))
    assert made.taken is not None
    assert made.taken.act == wants(made).act


def test_criticism_of_an_answer_moves_nothing(talks: Dossier) -> None:
    """It is no position, and no stance."""
    offer = proposed(3, "Alpha proposes fishing low", option="low")
    complaint = act(Kind.CRITICISE, 9, "a", polarity=Polarity.NEGATIVE)
    made = cell(talks, offer, complaint)
    assert (wants(made).option, made.moved, made.taken) == ("low", (), None)
    assert made.last_spoke == day(9)


def test_own_words_of_a_day_stand_before_what_others_tell(talks: Dossier) -> None:
    """Whichever was recorded last; what others alone tell keeps who says so."""
    own, told = (
        proposed(3, "Alpha wants fishing low", option="low"),
        proposed(3, "Alpha wants fishing high", option="high", according_to="b"),
    )
    assert wants(cell(talks, own, told)).option == "low"
    assert wants(cell(talks, told, own)).option == "low"
    assert wants(cell(talks, told)).according_to == "b"


def test_each_other_sides_proposal_has_its_answer(talks: Dossier) -> None:
    """Of the last one put; a side has none to its own group."""
    offer = proposed(3, "Alpha proposes fishing low", option="low")
    no = act(Kind.REFUSE, 5, "b")
    group = act(Kind.PROPOSE, 4, "g")
    made = cell(talks, offer, no, group, party="b")
    assert [(one.to, one.response, one.act, one.day) for one in made.replies] == [
        ("a", Response.REFUSED, no.id, day(5))
    ]
    assert cell(talks, offer, no, party="a").replies == ()


def test_an_answer_that_is_owed_shows_as_it_stands(talks: Dossier) -> None:
    """Not yet answered, none found, or not answered by a person's word; a proposal taken back asks for none."""
    offer = proposed(3, "Alpha proposes fishing low")
    row = replace(debt("fish", "2025-03-03"), debtor="b", creditor="a")
    found = {}
    for status in (Status.OPEN, Status.NOT_FOUND, Status.NOT_ANSWERED, Status.WITHDRAWN):
        made = cell(talks, offer, party="b", obligations=(replace(row, status=status),))
        found[status] = [one.response for one in made.replies]
    assert found == {
        Status.OPEN: [Response.WAITING], Status.NOT_FOUND: [Response.NOT_FOUND], Status.NOT_ANSWERED: [Response.NOT_ANSWERED],
        Status.WITHDRAWN: [],
    }  # fmt: skip


def test_a_member_without_words_follows_its_group(talks: Dossier) -> None:
    """Until it says otherwise."""
    group = act(Kind.REFUSE, 5, "g")
    made = cell(talks, group, party="b")
    assert made.follows == "g"
    assert made.taken is not None
    assert made.taken.stance is Stance.REFUSES
    assert cell(talks, group, act(Kind.ACCEPT, 7, "b"), party="b").follows == ""


def test_an_undated_word_is_of_no_day(talks: Dossier) -> None:
    """It overrules no dated one, and nobody spoke last by it."""
    bare = replace(proposed(9, "Alpha wants fishing high", option="high"), dated=False)
    made = cell(talks, bare, proposed(3, "Alpha wants fishing low", option="low"))
    assert (wants(made).option, made.last_spoke) == ("low", day(3))
    assert cell(talks, bare).last_spoke is None
