"""The gate between a model's answer and a draft: honest claims pass, and each kind of false one is refused with its reason."""

import json
from typing import Any

import pytest

from verbale.model import Document, Modality, Party
from verbale.reading.second import gate
from verbale.reading.second.gate import judged
from verbale.reading.second.passages import Passage
from verbale.reading.syntax.model import Model

TEXT = (
    "Chile rejected the draft on Monday. Peru has not accepted the quota. Mexico urged Chile to sign the pact. "
    "Bolivia baulked at no clause of it. Ecuador tabled a text."
)
DOCUMENT = Document("b" * 64, TEXT)
PARTIES = {name[:2].lower(): Party(name[:2].lower(), name) for name in ("Chile", "Peru", "Mexico", "Bolivia")}
HERE = Passage(DOCUMENT.id, 0, TEXT.index(" Ecuador"), TEXT[: TEXT.index(" Ecuador")])


def claim(quote: str, kind: str, *actors: str, **more: Any) -> dict[str, Any]:
    """Return a row of an answer."""
    return {
        "quote": quote,
        "kind": kind,
        "actors": list(actors),
        "addressees": [],
        "points": [],
        "modality": "done",
        "polarity": None,
        **more,
    }


def asked(*rows: Any) -> gate.Judged:
    """Judge an answer with these rows."""
    return judged(json.dumps({"acts": list(rows)}), HERE, DOCUMENT, PARTIES, {}, frozenset({"draft"}), "second:test")


@pytest.mark.usefixtures("model")
def test_an_honest_claim_is_a_draft() -> None:
    """With offsets in the document, points and addressees that the dossier has and no others."""
    found = asked(
        claim(
            "Chile rejected the draft on Monday", "refuse", "ch", points=["draft", "weather"], addressees=["pe", "xx"]
        )
    )
    (act,) = found.drafts
    assert found.refused == []
    assert TEXT[act.evidence[0].start : act.evidence[0].end] == "Chile rejected the draft on Monday"
    assert (act.points, act.addressees, act.rule) == (("draft",), ("pe",), "second:test")
    denied = asked(claim("Peru has not accepted the quota", "accept", "pe", modality="not-done"))
    assert [one.modality for one in denied.drafts] == [Modality.NOT_DONE]


FALSE = [
    (claim("Chile rejected the whole draft", "refuse", "ch"), gate.NOT_THERE),
    (claim("Ecuador tabled a text.", "propose", "ch"), gate.NOT_THERE),
    (claim("the", "refuse", "ch"), gate.SHORT),
    (claim("Chile rejected the draft on Monday", "refuse", "ec"), gate.STRANGER),
    (claim("Chile rejected the draft on Monday", "refuse"), gate.NOBODY),
    (claim("Chile rejected the draft on Monday", "refuse", "pe"), gate.SAYS_MORE),
    (claim("Peru has not accepted the quota", "accept", "pe"), gate.SCOPE),
    (claim("accepted the quota", "accept", "pe"), gate.SAYS_MORE),
    (claim("Mexico urged Chile to sign the pact", "accept", "ch"), gate.SCOPE),
    (claim("Bolivia baulked at no clause of it", "oppose", "bo"), gate.DENIAL),
    (claim("Chile rejected the draft on Monday", "surrender", "ch"), gate.SHAPE),
    ({"quote": 3}, gate.SHAPE),
    ("words", gate.SHAPE),
    (claim("Chile rejected", "refuse", "ch", polarity="very"), gate.SHAPE),
    ({**claim("Chile rejected the draft on Monday", "refuse"), "actors": [["ch"]]}, gate.SHAPE),
]


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("row", "reason"), FALSE, ids=range(len(FALSE)))
def test_a_false_claim_is_refused(row: Any, reason: str) -> None:
    """Words of another passage, of nobody, flipped, cut out of their sentence, or of no shape; with its reason."""
    found = asked(row)
    assert found.drafts == []
    assert [why for _, why in found.refused] == [reason]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("I cannot help with that.", gate.NO_JSON),
        ("[]", gate.SHAPE),
        ('{"acts": {}}', gate.SHAPE),
        ("[" * 100_000, gate.NO_JSON),
        ("", gate.NO_JSON),
    ],
)
def test_what_is_no_answer_is_counted(answer: str, reason: str) -> None:
    """Prose, other JSON, what is too deep."""
    found = judged(answer, HERE, DOCUMENT, PARTIES, {}, frozenset(), "second:test")
    assert dict(found.counts) == {reason: 1}


@pytest.mark.usefixtures("model")
def test_the_same_act_counts_once_and_many_are_cut() -> None:
    """A fence around JSON is no fault."""
    row = claim("Chile rejected the draft on Monday", "refuse", "ch")
    answer = f"```json\n{json.dumps({'acts': [row] * 20})}\n```"
    found = judged(answer, HERE, DOCUMENT, PARTIES, {}, frozenset(), "second:test")
    assert len(found.drafts) == 1
    assert found.counts == {gate.REPEATED: 11, gate.TOO_MANY: 8}


def test_the_model_is_there(model: Model) -> None:
    """These tests look at clauses."""
    assert model.digest
