"""Acts of reported speech: who, to whom, by whom told, whether done, and when. All sentences are ours."""

from collections.abc import Callable

import pytest

from verbale.model import Act

Reader = Callable[[str], list[Act]]


def row(act: Act) -> tuple[str, tuple[str, ...], str, str]:
    """Return kind, actors, polarity and modality."""
    return act.kind.value, act.actors, act.polarity.value if act.polarity else "", act.modality.value


CASES = [
    ("Italy imposed sanctions on Belarus on 4 March.", ("measure", ("it",), "", "done")),
    ("If there is no deal, Serbia will close the border.", ("warn", ("rs",), "", "conditional")),
    ("Austria vowed to retaliate if Italy expelled its diplomats.", ("warn", ("at",), "", "conditional")),
    ("Romania promised an answer within a month.", ("hold", ("ro",), "", "done")),
    ("Hungary did not accept the offer.", ("refuse", ("hu",), "negative", "done")),
    ("Switzerland will submit a draft agreement to the EU next week.", ("propose", ("ch",), "", "intended")),
    ("Iraq did not make concessions to Iran.", ("concede", ("iq",), "", "not-done")),
    ("Finland fears that Sweden will withdraw its proposal.", ("state", ("fi",), "negative", "feared")),
    ("Brazil said India had accepted the text.", ("accept", ("in",), "positive", "done")),
    ("A request for more time was turned down.", ("refuse", (), "negative", "done")),
    ("Portugal is not ready to accept the offer from Angola.", ("refuse", ("pt",), "negative", "done")),
    ("India has never refused to negotiate.", ("refuse", ("in",), "", "not-done")),
    ("The EU is expected to extend sanctions on Russia next week.", ("measure", ("eu",), "", "intended")),
    ("Iran is likely to reject the proposal.", ("refuse", ("ir",), "negative", "conditional")),
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
        "Had Spain accepted the draft, Morocco would have signed it.",
        "There was no opposition from Chile to the clause.",
    ],
)
def test_what_tells_no_act_makes_none(acts: Reader, sentence: str) -> None:
    """Names without a predicate of the lexicon, and opposition that there was not, make no act."""
    assert not acts(sentence)


def test_passive_with_agents(acts: Reader) -> None:
    """The agents act, the topic is what was handed over, the date is the act's own."""
    (act,) = acts("Written responses were handed over by France and Germany to Iran on 3 March.")
    assert row(act) == ("answer", ("fr", "de"), "", "done")
    assert (act.addressees, act.topic) == (("ir",), "Written responses")
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


def test_a_deed_names_its_class(acts: Reader) -> None:
    """The last part of a measure's rule is its class, by which the watch finds its severity."""
    (act,) = acts("Italy imposed sanctions on Belarus on 4 March.")
    assert act.rule == "news/measure.sanction"


def test_every_quote_stands_in_the_text(acts: Reader) -> None:
    """Evidence is found verbatim at its offsets."""
    for sentence, _ in CASES:
        for act in acts(sentence):
            assert sentence in act.evidence[0].exact or act.evidence[0].exact in sentence


def test_a_date_belongs_to_its_own_verb(acts: Reader) -> None:
    """The talks are to resume in May; the agreement to resume them has no date."""
    taken, resumed = acts("The US and Japan agreed to resume talks in May.")
    assert taken.when is None
    assert resumed.when is not None
    assert resumed.when.edtf == "2022-05"
