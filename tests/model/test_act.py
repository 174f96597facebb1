"""An act has a kind of the closed list, evidence, and an id that depends on what it says."""

from dataclasses import replace

import pytest

from verbale.errors import ModelError
from verbale.model import Act, Evidence, Kind, Marking, Modality, Polarity, When

QUOTE = Evidence("a" * 64, 0, 5, "words")


def act() -> Act:
    """Make a plain act."""
    return Act(
        kind=Kind.REFUSE, actors=("a",), points=("p",), when=When.parse("2022-01"), evidence=(QUOTE,), rule="test"
    )


def test_there_are_twenty_four_kinds() -> None:
    """The list of kinds is closed."""
    assert len(Kind) == 24


@pytest.mark.parametrize(
    "change",
    [{"evidence": ()}, {"confidence": 1.5}, {"confidence": float("nan")}, {"rule": ""}, {"actors": ("a", "a")}],
)
def test_impossible_acts_are_refused(change: dict[str, object]) -> None:
    """No evidence, no probability, no maker, or one actor twice: not an act."""
    with pytest.raises(ModelError):
        replace(act(), **change)  # type: ignore[arg-type]  # the point of the test


def test_id_follows_the_claim_and_not_the_maker() -> None:
    """The id changes with actors or date, and stays with confidence or rule."""
    assert replace(act(), confidence=0.5, rule="other").id == act().id
    assert replace(act(), actors=("b",)).id != act().id
    assert replace(act(), when=None).id != act().id


def test_a_public_proof_makes_an_act_public() -> None:
    """An act proved by an open and a confidential document is open; its quotes together are not."""
    secret = Evidence("b" * 64, 0, 5, "words", Marking("RED"))
    both = replace(act(), evidence=(secret, QUOTE))
    assert both.marking == Marking("CLEAR")
    assert both.strictest == Marking("RED")


def test_two_quotes_of_one_document_need_both_markings() -> None:
    """Within one document the act needs all its quotes, so the stricter one counts."""
    secret = Evidence("a" * 64, 6, 11, "words", Marking("AMBER"))
    assert replace(act(), evidence=(QUOTE, secret)).marking == Marking("AMBER")


@pytest.mark.parametrize(
    ("change", "what", "cure"),
    [
        ({"evidence": ()}, "A refuse act has no evidence.", "Quote the words that prove it."),
        ({"confidence": 1.5}, "Confidence 1.5 of a refuse act is not in 0–1.", "Give a probability."),
        ({"confidence": -0.1}, "Confidence -0.1 of a refuse act is not in 0–1.", "Give a probability."),
        ({"rule": ""}, "A refuse act does not say what made it.", "Name the rule or the person."),
        *(
            (
                {name: ("a", "b", "a")},
                f"A refuse act names one of its {name} twice: ('a', 'b', 'a').",
                "Name each once.",
            )
            for name in ("actors", "addressees", "points", "in_reply_to")
        ),
    ],
)
def test_a_refusal_says_what_is_wrong_and_what_to_do(change: dict[str, object], what: str, cure: str) -> None:
    """Word for word, since people read it."""
    with pytest.raises(ModelError) as caught:
        replace(act(), **change)  # type: ignore[arg-type]  # the point of the test
    assert (caught.value.what, caught.value.cure) == (what, cure)


def test_the_ends_of_confidence_are_allowed() -> None:
    """Certain, and certain not; two different names are no repetition."""
    assert replace(act(), confidence=0.0).confidence == 0.0
    assert replace(act(), confidence=1.0, points=("p", "q")).points == ("p", "q")


@pytest.mark.parametrize(
    "change",
    [
        {"actors": ("b",)}, {"addressees": ("b",)}, {"points": ()}, {"speaker": "ana"}, {"on_behalf_of": "eu"},
        {"kind": Kind.OPPOSE}, {"topic": "fish"}, {"polarity": Polarity.NEGATIVE}, {"modality": Modality.DENIED},
        {"according_to": "ana"}, {"when": None}, {"when": When.parse("2022-02")},
        {"evidence": (Evidence("b" * 64, 0, 5, "words"),)}, {"evidence": (Evidence("a" * 64, 1, 6, "words"),)},
        {"evidence": (Evidence("a" * 64, 0, 4, "word"),)},
    ],
)  # fmt: skip
def test_the_id_depends_on_each_part_of_the_claim(change: dict[str, object]) -> None:
    """Who, what, when and where it is said."""
    assert replace(act(), **change).id != act().id  # type: ignore[arg-type]  # the point of the test


def test_the_id_is_that_of_every_record_so_far() -> None:
    """Records hold it: sixteen digits of the SHA-256 of the claim, parts and names between separators."""
    assert act().id == "526efc3be8211de0"


@pytest.mark.parametrize(
    "change", [{"deadline": When.parse("2023")}, {"option": "x"}, {"reason": "rain"}, {"certainty": "unsure"}]
)
def test_the_id_does_not_depend_on_the_rest(change: dict[str, object]) -> None:
    """A better reading of the same claim keeps its rulings."""
    assert replace(act(), **change).id == act().id  # type: ignore[arg-type]  # the point of the test


def test_a_caveat_decides_between_equal_levels() -> None:
    """Of two proofs on one level the one without a caveat is the more open."""
    quiet = Evidence("b" * 64, 0, 5, "words", Marking("GREEN", caveats=frozenset({"NOT PUBLIC"})))
    open_ = Evidence("c" * 64, 0, 5, "words", Marking("GREEN"))
    assert replace(act(), evidence=(quiet, open_)).marking == Marking("GREEN")
    assert replace(act(), evidence=(open_,)).strictest == Marking("GREEN")
