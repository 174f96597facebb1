"""Words for people."""

import hashlib
from dataclasses import replace

import pytest

from verbale.brief.wording import counted, excerpt, listed, quoted, told
from verbale.model import Act, Document, Evidence, Kind, Modality
from verbale.model.naming import named

QUOTE = Evidence("a", 0, 3, "abc")


@pytest.mark.parametrize(("number", "shown"), [(0, "no acts"), (1, "1 act"), (2, "2 acts"), (1250, "1,250 acts")])
def test_counted(number: int, shown: str) -> None:
    """One is singular, none is a word, thousands are grouped."""
    assert counted(number, "act") == shown


def test_listed_counts_what_it_leaves_out() -> None:
    """A long list ends in a count."""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(list("abcdef"), 4) == "a, b, c and 3 more"


def test_named_takes_an_article_where_english_does() -> None:
    """`the United States`, but `NATO` and `Russia`."""
    assert named("United States") == "the United States"
    assert named("NATO") == "NATO"
    assert named("European Union") == "the European Union"
    assert named("works council") == "the works council"
    assert named("Commissioner") == "the Commissioner"
    assert named("management") == "management"
    assert named("Peru’s Union") == "Peru’s Union"


def test_quoted_cuts_at_a_word() -> None:
    """A long quote ends at a word with an ellipsis and stays on one line."""
    assert quoted("one\n two") == "one two"
    assert quoted("alpha beta gamma", 11) == "alpha beta …"


@pytest.mark.parametrize(
    ("name", "kind", "topic", "shown"),
    [
        ("Norland", Kind.SUSPEND, "border talks", "Norland suspended the talks"),
        ("Norland", Kind.SUSPEND, "transit", "Norland suspended “transit”"),
        ("Norland", Kind.RESUME, "", "Norland resumed the talks"),
        ("passenger groups", Kind.STATE, "", "passenger groups stated their view"),
        ("United States", Kind.STATE, "", "the United States stated its view"),
    ],
)
def test_told_says_what_was_suspended_and_how_many_speak(name: str, kind: Kind, topic: str, shown: str) -> None:
    """Transit is no talks; groups have a view of theirs."""
    act = Act(kind=kind, actors=("a",), topic=topic, evidence=(QUOTE,), rule="test")
    assert told(act, [name], [], []) == shown


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (Kind.ACCEPT, "Norland accepted what Sarland put forward"),
        (Kind.REFUSE, "Norland refused what Sarland put forward"),
        (Kind.OPPOSE, "Norland spoke against Sarland"),
        (Kind.REQUEST, "Norland made a request to Sarland"),
    ],
)
def test_told_says_of_whom(kind: Kind, shown: str) -> None:
    """A side is answered, what it put forward is accepted."""
    assert told(Act(kind=kind, actors=("a",), evidence=(QUOTE,), rule="test"), ["Norland"], ["Sarland"], []) == shown


def test_a_denial_stands_behind_all_that_is_denied() -> None:
    """Whom it was said to be asked of, and on what."""
    act = Act(kind=Kind.REQUEST, actors=("a",), modality=Modality.DENIED, evidence=(QUOTE,), confidence=1.0, rule="t")
    assert (
        told(act, ["Peru"], ["Chile"], ["tolls"]) == "Peru did not make a request to Chile on tolls, as a denial has it"
    )


def test_an_excerpt_has_what_the_act_is_about() -> None:
    """Words far behind the beginning of a long sentence are not cut away; a short one, and one without a topic, are as they are."""
    document = Document(
        hashlib.sha256(b"excerpt").hexdigest(),
        "The minister of water told reporters after nine hours of talks at the dam that his government had had no written reply to its "
        "letter of the spring, and that it would not discuss inspections before one came.",
    )
    long = Act(
        kind=Kind.REFUSE, topic="inspections", evidence=(document.quote(0, len(document.text)),), rule="hand:test"
    )
    shown = excerpt(long)
    assert shown.startswith("… ")
    assert "would not discuss inspections" in shown
    assert len(shown) <= 164
    assert excerpt(replace(long, topic="")) == quoted(document.text)
    assert excerpt(replace(long, topic="nine hours of talks")) == quoted(document.text)
    brief = Act(kind=Kind.REFUSE, topic="talks", evidence=(document.quote(0, 40),), rule="hand:test")
    assert excerpt(brief) == document.text[:40]


def test_who_refers_a_matter_puts_off_nothing_to_whom_it_goes() -> None:
    """Where "the ministers referred it to the committee", that is promised no answer."""
    act = Act(
        kind=Kind.HOLD,
        actors=("a",),
        evidence=(QUOTE,),
        addressees=("b",),
        rule="joint/verb.refer-{text!}-to-committee",
    )
    assert told(act, ["Peru"], ["committee"], []) == "Peru referred the matter to the committee"
    plain = replace(act, rule="letter/verb.come-back-to-{party}")
    assert told(plain, ["Peru"], ["Chile"], []) == "Peru left open what it will answer Chile"


def test_talks_that_nobody_plans_did_not_fail() -> None:
    """That no meeting is foreseen tells of days to come."""
    words = "No meeting between Peru and Chile is foreseen."
    quote = Evidence("a", 0, len(words), words)
    act = Act(kind=Kind.MEET, actors=("a", "b"), evidence=(quote,), modality=Modality.NOT_DONE, rule="test")
    assert told(act, ["Peru", "Chile"], [], []) == "Peru and Chile plan no talks"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Peru is prepared to look at a cut.", "Peru is ready to make proposals"),
        ("Peru could look at a cut if the fee fell.", "Peru would, on conditions, make proposals"),
        ("Peru could look at a cut in return for time.", "Peru would, on conditions, make proposals"),
    ],
)
def test_conditions_are_told_where_there_are_some(words: str, said: str) -> None:
    """Who is ready for a thing has set none."""
    quote = Evidence("a", 0, len(words), words)
    act = Act(kind=Kind.PROPOSE, actors=("a",), evidence=(quote,), rule="news/verb", modality=Modality.CONDITIONAL)
    assert told(act, ["Peru"], [], []) == said


def test_what_is_held_is_left_open_or_promised() -> None:
    """Only who says that an answer will come is told to have said so."""
    for words, said in (
        ("Peru will answer it in March.", "Peru said that an answer will come later to Chile"),
        ("We'll respond in due course.", "Peru said that an answer will come later to Chile"),
        ("Sick pay: still with our board, you'll hear by May.", "Peru said that an answer will come later to Chile"),
        ("Peru reserved its position.", "Peru left open what it will answer Chile"),
        ("Peru takes no position on the merits.", "Peru left open what it will answer Chile"),
    ):
        quote = Evidence("a", 0, len(words), words)
        act = Act(kind=Kind.HOLD, actors=("a",), addressees=("b",), evidence=(quote,), rule="news/verb")
        assert told(act, ["Peru"], ["Chile"], []) == said
