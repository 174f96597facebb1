"""The decision table by itself, without a parser: a row of the lexicon and the operators above it → what is told."""

import pytest

from verbale.model import Kind, Modality, Polarity
from verbale.reading.acts.decide import Decision, decide
from verbale.reading.lang.en.lexicon import Frame, parse_row
from verbale.reading.syntax.scope import Operator

ACCEPT = parse_row("accept {text} | accept | + | y | refuse | Norland accepted the offer.")
APPROVE = parse_row("wave through {text} | accept | + | y | not-done | Norland waved the offer through.")
ANSWER = parse_row("reply to {text} | answer | . | y | not-done | Norland replied to the letter.")
MEASURE = parse_row("close border | measure | . | y | not-done | Norland closed the border.")
LIFT = parse_row("lift {measure!} | measure | . | y | not-done | Norland lifted the embargo.")
SUSPEND = parse_row("break off {talks} | suspend | . | y | not-done | Norland broke off the talks.")
ASK = parse_row("ask {party} for {any} | request | . | y | not-done | Norland asked Sarvia for time.")
NOTED = parse_row("note {text} | state | 0 | y | . | Norland noted the offer.")
STUDY = parse_row("study {text} | hold | . | n | . | Norland is studying the offer.")


def over(*kinds: str) -> list[Operator]:
    """Return operators, the innermost first, each held by the word of its place."""
    return [Operator(kind, 10 + place, (20 + place,)) for place, kind in enumerate(kinds)]


def told(frame: Frame, *kinds: str, perfect: bool = False, first: bool = False) -> tuple[str, str, str] | None:
    """Return kind, modality and polarity of what is told."""
    found = decide(frame, over(*kinds), perfect=perfect, first=first)
    return (
        None
        if found is None
        else (found.kind.value, found.modality.value, found.polarity.value if found.polarity else "")
    )


def test_nothing_above() -> None:
    """A bare predicate is done, with the polarity of its row."""
    assert decide(ACCEPT, []) == Decision(Kind.ACCEPT, Modality.DONE, Polarity.POSITIVE)


@pytest.mark.parametrize(
    "kind",
    [
        "asked",
        "supposed",
        "demanded",
        "wanted",
        "hoped",
        "thought",
        "attempted",
        "refused",
        "commissive",
        "claimed",
        "must",
    ],
)
@pytest.mark.parametrize("frame", [ACCEPT, ANSWER, SUSPEND], ids=lambda frame: frame.head)
def test_only_the_outer_predicate_is_the_act(frame: Frame, kind: str) -> None:
    """What is asked, supposed, demanded, wished, tried, promised or claimed tells nothing of its own."""
    assert decide(frame, over(kind)) is None
    assert decide(frame, over(kind, "said")) is None


@pytest.mark.parametrize("kind", ["negated", "nearly", "yet"])
def test_what_did_not_happen_is_never_positive(kind: str) -> None:
    """No, nearly and yet to: not done, without polarity, whatever the row's own."""
    assert told(APPROVE, kind) == ("accept", "not-done", "")
    assert told(ANSWER, kind) == ("answer", "not-done", "")
    assert told(ANSWER, kind, "said") == ("answer", "not-done", "")


def test_two_denials_take_each_other_back() -> None:
    """Nobody who did not accept: done."""
    assert told(ACCEPT, "negated", "negated") == ("accept", "done", "positive")


def test_a_denied_perfect_is_not_done() -> None:
    """Who "did not accept" refuses; "has not accepted" leaves it open, and so does "has yet to"."""
    assert told(ACCEPT, "negated") == ("refuse", "done", "negative")
    assert told(ACCEPT, "negated", perfect=True) == ("accept", "not-done", "")
    assert told(ACCEPT, "yet") == ("accept", "not-done", "")


def test_a_denial_that_says_nothing() -> None:
    """A row may say that its denial tells nothing."""
    assert told(NOTED, "negated") is None


@pytest.mark.parametrize("kinds", [("can", "negated"), ("will", "negated"), ("unable",), ("would", "negated")])
def test_unable_or_unwilling_to_take_is_a_refusal(kinds: tuple[str, ...]) -> None:
    """Cannot, will not, unable to accept: a refusal, done."""
    assert told(ACCEPT, *kinds) == ("refuse", "done", "negative")
    assert told(APPROVE, *kinds) == ("refuse", "done", "negative")


def test_answers_to_come_are_holding_replies() -> None:
    """Will answer and cannot answer: a holding reply."""
    assert told(ANSWER, "will") == ("hold", "done", "")
    assert told(ANSWER, "planned") == ("hold", "done", "")
    assert told(ANSWER, "can", "negated") == ("hold", "done", "")


def test_said_that_it_was_not() -> None:
    """That somebody "did not say that X accepted" tells nothing of X."""
    assert told(ACCEPT, "said", "negated") is None


def test_denied() -> None:
    """A denied act is denied, without polarity; a denied denial tells nothing."""
    assert told(ACCEPT, "denied") == ("accept", "denied", "")
    assert told(ACCEPT, "negated", "denied") is None


def test_alleged_is_unsure_and_somebodys_word() -> None:
    """An allegation keeps its source and is unsure."""
    for kind in ("alleged", "accused"):
        found = decide(ACCEPT, over(kind))
        assert found is not None
        assert (found.holders, found.reasons) == (((20,),), (f"only {kind}",))


def test_reports_name_their_sources_innermost_first() -> None:
    """Who said that who said: both are kept, in order."""
    found = decide(ACCEPT, over("said", "said"))
    assert found is not None
    assert (found.holders, found.reasons, found.modality) == (((20,), (21,)), (), Modality.DONE)


@pytest.mark.parametrize(
    ("kinds", "modality"),
    [
        (("will",), "intended"),
        (("planned",), "intended"),
        (("would", "said"), "intended"),
        (("would",), "conditional"),
        (("conditional",), "conditional"),
        (("ready",), "conditional"),
        (("could",), "conditional"),
        (("will", "conditional"), "conditional"),
        (("feared",), "feared"),
        (("will", "feared"), "feared"),
    ],
)
def test_not_yet_done(kinds: tuple[str, ...], modality: str) -> None:
    """Will, plan, would, ready, could and if: the modality says how far it is from done."""
    found = decide(ACCEPT, over(*kinds))
    assert found is not None
    assert (found.kind, found.modality.value) == (Kind.ACCEPT, modality)


def test_not_ruling_out_leaves_open() -> None:
    """Ruled out tells nothing by itself; not ruled out is conditional."""
    assert told(ACCEPT, "excluded") is None
    assert told(ACCEPT, "excluded", "negated") == ("accept", "conditional", "positive")


def test_contrary_to_fact() -> None:
    """Had it …, it would have …: nothing was done or offered."""
    assert decide(ACCEPT, over("would", "conditional"), perfect=True) is None
    assert told(ACCEPT, "would", "conditional") == ("accept", "conditional", "positive")


def test_a_conditional_deed_warns_and_a_conditional_relief_offers() -> None:
    """If no deal, the border closes: a warning. If a deal, the embargo falls: an offer."""
    assert told(MEASURE, "will", "conditional") == ("warn", "conditional", "")
    assert told(LIFT, "will", "conditional") == ("propose", "conditional", "")
    assert told(SUSPEND, "will", "conditional") == ("warn", "conditional", "")


def test_saying_is_doing_in_the_first_person() -> None:
    """Both "we would ask you" and "may I ask you?" ask; somebody else's wish to ask does not."""
    assert told(ASK, "would", first=True) == ("request", "done", "")
    assert told(ASK, "wanted", first=True) == ("request", "done", "")
    assert told(ASK, "could", "asked", first=True) == ("request", "done", "")
    assert told(ASK, "wanted") is None


def test_background_without_a_date_is_unsure() -> None:
    """Told as background: unsure without a day of its own, sure with one."""
    undated, dated = decide(ACCEPT, over("background")), decide(ACCEPT, over("background"), dated=True)
    assert undated is not None
    assert dated is not None
    assert (bool(undated.reasons), dated.reasons) == (True, ())


def test_a_place_that_is_not_understood_is_unsure() -> None:
    """What hangs somewhere unknown is not asserted."""
    found = decide(ACCEPT, over("other"))
    assert found is not None
    assert found.reasons


def test_looking_into_it_holds_only_while_it_goes_on() -> None:
    """Both "is studying" and "will study" hold, "studied" is over; "would consider" offers."""
    assert decide(STUDY, []) is None
    assert decide(STUDY, [], continuous=True) == Decision(Kind.HOLD)
    assert told(STUDY, "will") == ("hold", "done", "")
    assert told(STUDY, "would") == ("propose", "conditional", "")
