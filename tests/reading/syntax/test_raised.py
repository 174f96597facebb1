"""Verbs of speech joined to what was said are given back to who spoke."""

import pytest

from verbale.model import Document
from verbale.reading import load_bytes, read
from verbale.reading.syntax.model import Model

HEAD = "Talks on the truce\n\nGENEVA, 3 March 2025 (Wire) - Norland and Sarland held talks on the truce draft. "


def told(words: str) -> set[tuple[str, tuple[str, ...]]]:
    """Return kind and actors of what is asserted."""
    made = load_bytes(f"{HEAD}{words}\n".encode(), "a.txt")
    assert isinstance(made, Document)
    return {(act.kind, act.actors) for act in read(made).acts if act.certainty == "asserted"}


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Norland said the text was incomplete and urged Sarland to sign the annex.", ("request", ("norland",))),
        (
            "Norland voiced relief that the guns had fallen silent and appealed to Sarland to free the pilots.",
            ("request", ("norland",)),
        ),
        ("Sarland said progress was slow and proposed a further session.", ("propose", ("sarland",))),
    ],
)
def test_things_do_not_speak(model: Model, words: str, wanted: tuple[str, tuple[str, ...]]) -> None:
    """Whoever said that something is so goes on speaking."""
    assert model.digest
    assert wanted in told(words)


def test_somebody_told_of_may_speak(model: Model) -> None:
    """What a side is said to have done stays told of that side."""
    assert model.digest
    assert ("request", ("norland",)) not in told("Norland said Sarland had left and asked for a delay.")


def test_had_before_a_name_supposes(model: Model) -> None:
    """What would have been, had somebody agreed, was not agreed."""
    assert model.digest
    assert not {kind for kind, _ in told("Had Norland agreed, the truce would have held until May.")} & {
        "agree",
        "accept",
    }


def test_a_verb_before_its_object_is_no_participle(model: Model) -> None:
    """A sentence that ends in a full stop has a verb."""
    assert model.digest
    assert ("brief", ("norland",)) in told(
        "Norland informed business associations and trade unions about the state of the talks."
    )
