"""Acts of reported speech: who, to whom, by whom told, whether done, and when. All sentences are ours."""

from collections.abc import Callable

import pytest

from verbale.model import Act, Kind, Modality

Reader = Callable[[str], list[Act]]


JUDGING = {Kind.ACCEPT, Kind.REFUSE, Kind.SUPPORT, Kind.OPPOSE, Kind.WELCOME, Kind.CRITICISE}


def row(act: Act) -> tuple[str, tuple[str, ...], str, str]:
    """Return kind, actors, polarity (of a kind that judges) and modality."""
    polarity = act.polarity.value if act.polarity and act.kind in JUDGING else ""
    return act.kind.value, act.actors, polarity, act.modality.value


CASES = [
    ("Italy imposed sanctions on Belarus on 4 March.", ("measure", ("it",), "", "done")),
    ("If there is no deal, Serbia will close the border.", ("warn", ("rs",), "", "conditional")),
    ("Austria vowed to retaliate if Italy expelled its diplomats.", ("warn", ("at",), "", "done")),
    ("Romania promised an answer within a month.", ("hold", ("ro",), "", "done")),
    ("Hungary did not accept the offer.", ("refuse", ("hu",), "negative", "done")),
    ("Switzerland will submit a draft agreement to the EU next week.", ("propose", ("ch",), "", "intended")),
    ("Iraq did not make concessions to Iran.", ("concede", ("iq",), "", "not-done")),
    ("Brazil said India had accepted the text.", ("accept", ("in",), "positive", "done")),
    ("A request for more time was turned down.", ("refuse", (), "negative", "done")),
    ("Portugal is not ready to accept the offer from Angola.", ("refuse", ("pt",), "negative", "done")),
    ("India has never refused to negotiate.", ("refuse", ("in",), "", "not-done")),
    ("The EU is expected to extend sanctions on Russia next week.", ("measure", ("eu",), "", "intended")),
    ("Iran is likely to reject the proposal.", ("refuse", ("ir",), "negative", "intended")),
    ("Spain signalled its willingness to talk.", ("propose", ("es",), "", "conditional")),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_one_sentence_one_act(acts: Reader, sentence: str, expected: tuple[str, tuple[str, ...], str, str]) -> None:
    """Each sentence makes exactly the act it tells."""
    assert [row(act) for act in acts(sentence)] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The weather in Norway was mild.",
        "Ships of Norway passed the strait.",
        "Norway has a long coast, and its fishermen know it.",
    ],
)
def test_what_tells_no_act_makes_none(acts: Reader, sentence: str) -> None:
    """Names without a predicate of the lexicon make no act."""
    assert not acts(sentence)


def test_opposition_that_there_was_not(acts: Reader) -> None:
    """An opposition that there was not is told as not done, and judges nothing."""
    (act,) = acts("There was no opposition from Chile to the clause.")
    assert (row(act), act.polarity) == (("oppose", ("cl",), "", "not-done"), None)


def test_what_is_feared_is_nobodys_deed(acts: Reader) -> None:
    """A fear is a concern of who fears; what is feared of another is at most feared, never done or planned."""
    found = acts("Finland fears that Sweden will withdraw its proposal.")
    assert ("state", ("fi",)) in {(act.kind.value, act.actors) for act in found}
    assert {act.modality for act in found} == {Modality.FEARED}


def test_passive_with_agents(acts: Reader) -> None:
    """The agents act, and the date is the act's own."""
    (act,) = acts("Written responses were handed over by France and Germany to Iran on 3 March.")
    assert row(act) == ("answer", ("fr", "de"), "", "done")
    assert act.addressees == ("ir",)
    assert act.when is not None
    assert act.when.edtf == "2022-03-03"


def test_nested_source(acts: Reader) -> None:
    """The refusal is Russia's; the diplomat tells it."""
    (act,) = acts("Brazil said that Russia had rejected the proposal.")
    assert (act.actors, act.according_to) == (("ru",), "br")


def test_two_verbs_of_one_subject(acts: Reader) -> None:
    """The second verb keeps the subject, is told by the document and has the deadline of what is asked."""
    offer, asked = acts(
        "Spain proposed a legally binding treaty to Morocco and asked for an answer by the end of March."
    )
    assert row(offer) == ("propose", ("es",), "", "done")
    assert offer.legal_form is not None
    assert offer.legal_form.value == "binding"
    assert row(asked) == ("request", ("es",), "", "done")
    assert asked.according_to is None
    assert asked.deadline is not None
    assert asked.deadline.edtf == "2022-03"


def test_nouns_of_refusal(acts: Reader) -> None:
    """A refusal told by a noun is its owner's; who welcomes it does a second act."""
    refusal, welcome = acts("NATO's refusal of the draft was welcomed by Ukraine.")
    assert row(refusal) == ("refuse", ("nato",), "negative", "done")
    assert row(welcome) == ("welcome", ("ua",), "positive", "done")


def test_a_rule_names_its_row(acts: Reader) -> None:
    """A rule names genre, form and row of the lexicon."""
    (act,) = acts("Italy imposed sanctions on Belarus on 4 March.")
    assert act.rule.startswith("news/verb.impose-sanction")


def test_every_quote_stands_in_the_text(acts: Reader) -> None:
    """Evidence is found verbatim at its offsets."""
    for sentence, _ in CASES:
        for act in acts(sentence):
            assert sentence in act.evidence[0].exact or act.evidence[0].exact in sentence


def test_a_day_of_what_is_agreed_is_not_the_day_of_agreeing(acts: Reader) -> None:
    """The talks are to resume in May; the agreement to resume them is the act, and has no date."""
    (act,) = acts("The US and Japan agreed to resume talks in May.")
    assert (row(act), act.when) == (("agree", ("us", "jp"), "", "done"), None)
