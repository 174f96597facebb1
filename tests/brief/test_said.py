"""What a cell says: the thing wanted without the verb and the name before it, and never more than its words hold."""

from dataclasses import replace

import pytest

from tests.brief.conftest import act, debt, document, lines, looked, playing, position
from verbale.brief.said import said
from verbale.brief.sections.unknown import unknown
from verbale.dossier import Dossier
from verbale.model import Kind, Modality, RecordedAct, Stance, When


def spoken(words: str, kind: Kind, day: str = "2024-03-05", who: str = "arda", **facts: object) -> RecordedAct:
    """Return an act on the quota in a paper of its own."""
    paper = document(words, day, f"{day}.txt")
    return act(paper, words, kind, actors=(who,), points=("quota",), when=When.parse(day), **facts)


def cell(dossier: Dossier, stance: Stance, *acts: RecordedAct) -> str:
    """Return the words of Arda's cell on the quota, its stance that of the last act."""
    held = position("quota", "arda", stance, acts[-1].act.when.edtf, act=acts[-1].id)  # type: ignore[union-attr]
    return said(looked(dossier, playing(positions=(held,), acts=acts)), "quota", "arda").text


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("Arda proposes to the Bel Republic a quota for cod of 40 tonnes", "wants 40 tonnes, 5 Mar*"),
        ("Arda proposes a quota for cod open 12 hours a day", "wants 12 hours a day, 5 Mar*"),
        ("Arda offers Bel Republic a fair quota for cod", "offers “a fair quota for cod”, 5 Mar*"),
        ("We propose the quota for cod", "wants it, 5 Mar*"),
        (
            "Arda proposes a ban on the quota for cod where ships can reach it",
            "wants “a ban on the quota for cod”, 5 Mar*",
        ),
        ("Arda offered to the Bel Republic talks on the quota for cod", "offers “talks on the quota for cod”, 5 Mar*"),
    ],
)
def test_what_is_wanted_stands_without_who_asks_whom(dossier: Dossier, words: str, says: str) -> None:
    """The amount, else the thing; a point's own title is not said twice; who offers is not said to want."""
    assert cell(dossier, Stance.PROPOSES, spoken(words, Kind.PROPOSE)) == says


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ("deleted “four”, inserted “three”", "wants “three” for “four”, 5 Mar*"),
        ("deleted “The quota shall end in 2033.”", "wants “The quota shall end in 2033” deleted, 5 Mar*"),
        ("inserted “The quota shall be shared.”", "wants “The quota shall be shared”, 5 Mar*"),
    ],
)
def test_who_takes_words_out_does_not_want_them(dossier: Dossier, told: str, says: str) -> None:
    """A tracked change wants what it puts in, and no more of what it takes out."""
    assert cell(dossier, Stance.PROPOSES, spoken(f"[Change by A. Reed, 5 March 2024: {told}]", Kind.PROPOSE)) == says


def test_an_offer_on_conditions_is_an_offer(dossier: Dossier) -> None:
    """Whatever the verb."""
    made = spoken("Arda would take the quota for cod", Kind.PROPOSE, modality=Modality.CONDITIONAL)
    assert cell(dossier, Stance.PROPOSES, made).startswith("offers")


def test_a_side_does_not_refuse_what_it_wants(dossier: Dossier) -> None:
    """Beside its own terms, what it refuses are others; alone, the refusal stands as it is."""
    own = spoken("Arda proposes 40 tonnes", Kind.PROPOSE)
    no = spoken("Arda rejected the offer", Kind.REFUSE, "2024-03-08")
    assert cell(dossier, Stance.REFUSES, own, no) == "wants 40 tonnes, 5 Mar*; refuses other terms, 8 Mar*"
    assert cell(dossier, Stance.REFUSES, no) == "refuses, 8 Mar*"


def test_what_is_agreed_is_not_wanted_any_more(dossier: Dossier) -> None:
    """The agreement alone stands in the cell."""
    own = spoken("Arda proposes 40 tonnes", Kind.PROPOSE)
    done = spoken("The sides agreed on the quota", Kind.AGREE, "2024-03-08")
    assert cell(dossier, Stance.AGREED, own, done) == "agreed, 8 Mar*"


def test_who_asks_and_waits_is_not_unknown(dossier: Dossier) -> None:
    """A request without a stance shows in the asker's cell and is no gap; once it is answered, there is none to show."""
    asked = spoken("Arda asked for an end of night fishing", Kind.REQUEST)
    row = debt("quota", "2024-03-05", opened_by=asked.id)
    case = looked(dossier, playing(acts=(asked,), obligations=(row,)))
    assert said(case, "quota", "arda").text == "asks, 5 Mar*"
    assert said(case, "quota", "bel").text == "has not answered, asked 5 Mar 2024"
    assert "5 positions of 6 are not known; nobody's on Access to ports and Catch data." in lines(unknown(case))
    undated = looked(dossier, playing(acts=(asked,), obligations=(replace(row, dated=False),)))
    assert said(undated, "quota", "arda").text == "asks, in an undated paper*"
    bare = looked(dossier, playing(acts=(asked,)))
    assert said(bare, "quota", "arda").text == "nothing read"


def test_an_acceptance_on_a_condition_says_which(dossier: Dossier) -> None:
    """In its words."""
    made = spoken("Arda can accept 40 tonnes if the fee falls", Kind.ACCEPT, modality=Modality.CONDITIONAL)
    assert (
        cell(dossier, Stance.OPEN, made) == "accepts on condition “Arda can accept 40 tonnes if the fee falls”, 5 Mar*"
    )


def test_a_cell_of_a_table_is_what_its_side_wants(dossier: Dossier) -> None:
    """Nothing else stands in it."""
    item = spoken("Three marks a tonne.", Kind.PROPOSE)
    made = replace(item, act=replace(item.act, rule="table.column"))
    assert cell(dossier, Stance.PROPOSES, made) == "wants “Three marks a tonne”, 5 Mar*"


def test_who_holds_without_a_stance_will_answer_later(dossier: Dossier) -> None:
    """A scrutiny reservation is not nothing."""
    held = spoken("Scrutiny reservation", Kind.HOLD)
    shown = said(looked(dossier, playing(acts=(held,))), "quota", "arda")
    assert (shown.text, shown.acts) == ("will answer later, 5 Mar*", (held.id,))
    assert said(looked(dossier, playing(acts=(held,))), "quota", "bel").text == "nothing read"


def test_whom_it_is_offered_to_stands_in_no_cell(dossier: Dossier) -> None:
    """Neither before nor behind what is offered."""
    assert cell(
        dossier, Stance.PROPOSES, spoken("Arda offers talks on the quota for cod to the Bel Republic", Kind.PROPOSE)
    ) == ("offers “talks on the quota for cod”, 5 Mar*")
