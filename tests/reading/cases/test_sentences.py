"""Reports of one sentence or two, of the forms in which readers are most often wrong: denials, questions, conditions, people, days."""

import pytest

from tests.reading.cases.telling import Told, report, the_act, told
from verbale.model import When

pytestmark = pytest.mark.usefixtures("model")
REFUSED: Told = ("refuse", "k", "toll", "done")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Kestria has yet to reply to Lunden's proposal on the upper dam.", {("answer", "k", "dam", "not-done")}),
        ("Kestria has still not replied to the proposal of Lunden on the upper dam.", {("answer", "k", "dam", "not-done")}),
        ("Lunden is yet to accept the bridge toll.", {("accept", "l", "toll", "not-done")}),
        ("Lunden has not so far accepted the bridge toll.", {("accept", "l", "toll", "not-done")}),
        ("Kestria, not Lunden, accepted the bridge toll.", {("accept", "k", "toll", "done")}),
        ("Kestria rather than Lunden accepted the bridge toll.", {("accept", "k", "toll", "done")}),
        ("It was Kestria and not Lunden that accepted the bridge toll.", {("accept", "k", "toll", "done")}),
        ("Reports that Lunden accepted the bridge toll are false.", set()),
        ("Lunden's acceptance of the bridge toll is a rumour.", set()),
        ("Did Lunden accept the bridge toll?", set()),
        ("Has Lunden accepted the bridge toll, diplomats wonder?", set()),
        ("Ann Vole, envoy of Kestria, denied that Kestria had rejected the bridge toll.", {("refuse", "k", "toll", "denied")}),
        ("Kestria denied rejecting the bridge toll.", {("refuse", "k", "toll", "denied")}),
    ],
)  # fmt: skip
def test_what_did_not_happen_is_not_told_as_done(words: str, wanted: set[Told]) -> None:
    """Nor is what is only asked, denied or rumoured."""
    assert told(report(words)) == wanted


@pytest.mark.parametrize(
    "words",
    ["Neither Kestria nor Lunden accepted the bridge toll.", "Neither Lunden nor Kestria took the bridge toll."],
)
def test_neither_of_two_accepted(words: str) -> None:
    """Whatever it is called, nobody accepts."""
    assert not {one for one in told(report(words)) if one[0] in {"accept", "agree", "support"} and one[3] != "not-done"}


@pytest.mark.parametrize(
    "words",
    [
        "Lunden accepted the bridge toll on condition that Kestria drops the eel licence.",
        "Lunden accepted the bridge toll, provided Kestria drops the eel licence.",
        "Lunden accepted the bridge toll provided that Kestria drops the eel licence.",
        "Lunden accepted the bridge toll subject to the withdrawal of the eel licence.",
        "Lunden will accept the bridge toll only if Kestria drops the eel licence.",
    ],
)
def test_an_acceptance_on_a_condition_is_conditional_and_on_its_own_point(words: str) -> None:
    """What is asked for in return is not accepted."""
    assert told(report(words)) == {("accept", "l", "toll", "conditional")}


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("Lunden's envoy, Ben Osk, said that Kestria had rejected the bridge toll on 5 May.", "ben"),
        ("“Kestria rejected the bridge toll on 5 May,” said Ben Osk, Lunden's envoy.", "ben"),
        ("According to Ben Osk, Lunden's envoy, Kestria rejected the bridge toll on 5 May.", "ben"),
        ("According to Lunden's envoy, Ben Osk, Kestria rejected the bridge toll on 5 May.", "l"),
    ],
)
def test_what_one_side_says_of_the_other_is_not_the_papers_own_word(words: str, source: str) -> None:
    """Of its own day, according to who says it."""
    found = report(words)
    assert told(found) == {REFUSED}
    act = the_act(found, "refuse")
    assert (act.according_to, act.when) == (source, When.parse("2031-05-05"))


def test_a_pronoun_that_may_mean_two_people_decides_nothing() -> None:
    """Ann or Ben, Cal or Ann: who "she" is, the text does not say."""
    found = report(
        "Ann Vole met Cal Ruud on Monday. She said Morvik would accept the bridge toll. He rejected the upper dam."
    )
    assert {one[0] for one in told(found)} <= {"meet", "accept"}
    assert not [act for act in found.acts if str(act.kind) == "refuse" and act.certainty == "asserted"]


@pytest.mark.parametrize(
    "words",
    [
        "Mark Vole, head of the Morvik delegation, rejected the bridge toll.",
        "Mark Vole of Morvik rejected the bridge toll.",
    ],
)
def test_another_of_the_same_surname_acts_for_his_own_side(words: str) -> None:
    """Never for the side of the one in the dossier."""
    assert {one[1] for one in told(report(words))} <= {"m", "mark-vole"}


@pytest.mark.parametrize(
    "words",
    [
        "Former envoy of Lunden Karl Ost accepted the bridge toll.",
        "Olle Brand, a former envoy of Lunden, accepted the bridge toll.",
        "Lunden's ex-envoy, Karl Ost, accepted the bridge toll.",
        "The former Lunden envoy Karl Ost accepted the bridge toll.",
        "Karl Ost, who was Lunden's envoy until 2029, accepted the bridge toll.",
    ],
)
def test_who_left_an_office_acts_for_nobody_at_the_table(words: str) -> None:
    """Whatever they accept."""
    assert not [act for act in report(words).acts if "l" in act.actors]


@pytest.mark.parametrize(
    ("words", "deadline"),
    [
        ("Lunden asked Kestria for an answer on the bridge toll by 03/06/2031.", None),
        ("Lunden asked Kestria for an answer on the bridge toll by 13/06/2031.", "2031-06-13"),
        ("Lunden asked Kestria for an answer on the bridge toll not later than midnight on 31 May 2031.", "2031-05-31"),
        ("Lunden asked Kestria to reply on the bridge toll before 6 p.m. on 31 May 2031.", "2031-05-31"),
        ("Lunden asked Kestria to reply on the bridge toll by noon on 31 May.", "2031-05-31"),
    ],
)
def test_a_deadline_is_its_day_or_none(words: str, deadline: str | None) -> None:
    """Numbers that may be two days are none, and a day at an hour is that day; when it was asked is not said."""
    found = report(words)
    act = the_act(found, "request")
    assert (act.when, act.deadline) == (None, When.parse(deadline) if deadline else None)
    assert any("can be two days" in warning for warning in found.warnings) == (deadline is None)


@pytest.mark.parametrize(
    ("words", "day"),
    [("this Saturday", "2031-05-10"), ("on Monday", "2031-05-12"), ("next Tuesday", "2031-05-13")],
)
def test_what_will_be_done_on_a_weekday_lies_ahead(words: str, day: str) -> None:
    """The report is of a Friday."""
    act = the_act(report(f"Lunden will reply to Kestria on the bridge toll {words}."), "hold")
    assert act.deadline == When.parse(day)


@pytest.mark.parametrize(
    "words",
    ["met on 4, 5 and 8 May", "held talks on 4 and 5 May and again on 8 May", "met on 4 May, 5 May and 8 May"],
)
def test_listed_days_are_a_session_each(words: str) -> None:
    """Not a span, and not only the first or the last."""
    found = report(f"Kestria and Morvik {words}.")
    assert [str(act.when) for act in found.acts] == ["2031-05-04", "2031-05-05", "2031-05-08"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (
            "Lunden accepted the bridge toll on 3 May and opposed the upper dam.",
            {("accept", "l", "toll", "done"), ("oppose", "l", "dam", "done")},
        ),
        (
            "Lunden rejected the eel licence, while Kestria accepted the upper dam.",
            {("refuse", "l", "eel", "done"), ("accept", "k", "dam", "done")},
        ),
        ("Lunden accepted the bridge toll and the upper dam.", {("accept", "l", "toll+dam", "done")}),
    ],
)
def test_a_point_of_the_next_clause_is_not_this_ones(words: str, wanted: set[Told]) -> None:
    """Two objects of one verb are both its own."""
    assert told(report(words)) == wanted


@pytest.mark.parametrize("thing", ["a bridge toll of ten marks", "an eel licence of ten nets"])
def test_a_thing_named_behind_whom_it_is_put_to(thing: str) -> None:
    """A preposition has one object."""
    act = the_act(report(f"Lunden proposed to Kestria {thing}."), "propose")
    assert (act.actors, act.addressees, len(act.points)) == (("l",), ("k",), 1)
