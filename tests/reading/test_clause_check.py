"""The gate's look at the whole clause of a quote, for drafts of anybody."""

from dataclasses import replace

import pytest

from verbale.model import Act, Document, Kind, Modality, Party
from verbale.reading import load_bytes, read
from verbale.reading.clause_check import reason_in_scope, reason_of_subject
from verbale.reading.syntax.model import Model

PARTIES = {name: Party(id=name, name=full) for name, full in (("pe", "Peru"), ("cl", "Chile"))}


def drafted(sentence: str, kind: Kind, *actors: str, quote: str = "") -> tuple[Act, Document]:
    """Return a draft by hand of a sentence, and its document."""
    document = load_bytes(f"Talks go on\n\n10 March 2022\n\n{sentence}\n".encode(), "a.txt")
    assert isinstance(document, Document)
    start = document.text.index(quote or sentence)
    evidence = (document.quote(start, start + len(quote or sentence)),)
    return Act(kind=kind, actors=actors, modality=Modality.DONE, evidence=evidence, rule="hand:mara"), document


@pytest.mark.parametrize(
    ("sentence", "quote", "why"),
    [
        ("Peru failed to accept the draft.", "accept the draft", "stands under 'failed'"),
        ("Chile asked whether Peru had accepted the draft.", "Peru had accepted the draft", "asked"),
        ("If Peru accepted the draft, Chile would leave.", "Peru accepted the draft", "supposed"),
        ("Chile urged Peru to accept the draft.", "accept the draft", "demanded of somebody"),
        ("Peru wants to accept the draft.", "accept the draft", "wished for"),
        ("Peru had planned to accept the draft.", "accept the draft", "planned once"),
        ("Peru came close to accepting the draft.", "accepting the draft", "denied"),
        ("Peru left without accepting the draft.", "accepting the draft", "denied"),
        ("Peru tried to accept the draft.", "accept the draft", "only tried"),
        ("Peru would accept the draft if Chile paid.", "accept the draft", "under a condition"),
    ],
)
def test_what_the_sentence_takes_back(model: Model, sentence: str, quote: str, why: str) -> None:
    """A quote cut out of its sentence does not hide what stands over it."""
    assert model.digest
    act, document = drafted(sentence, Kind.ACCEPT, "pe", quote=quote)
    assert why in reason_in_scope(act, document)


def test_what_is_told_passes(model: Model) -> None:
    """And so does what claims nothing, or is of another kind than any predicate there."""
    assert model.digest
    act, document = drafted("Peru accepted the draft.", Kind.ACCEPT, "pe")
    assert reason_in_scope(act, document) == ""
    denied, document = drafted("Peru failed to accept the draft.", Kind.ACCEPT, "pe")
    assert reason_in_scope(replace(denied, modality=Modality.NOT_DONE), document) == ""
    other, document = drafted("Peru tried to accept the draft.", Kind.MEET, "pe")
    assert reason_in_scope(other, document) == ""


def test_an_allegation_needs_its_source(model: Model) -> None:
    """Only with who says it, or as unsure, is it told."""
    assert model.digest
    act, document = drafted("Chile accused Peru of rejecting the draft.", Kind.REFUSE, "pe")
    assert "only alleged" in reason_in_scope(act, document)
    assert reason_in_scope(replace(act, according_to="cl"), document) == ""


def test_the_subject_is_the_actor(model: Model) -> None:
    """Another known party as subject takes the act from its actor; an unknown one says nothing."""
    assert model.digest
    act, document = drafted("Chile accepted the draft of Peru.", Kind.ACCEPT, "pe")
    assert reason_of_subject(act, document, PARTIES, {}) == "who does it in the quote is cl"
    assert reason_of_subject(replace(act, actors=("cl",)), document, PARTIES, {}) == ""
    stranger, document = drafted("Ruritania accepted the draft.", Kind.ACCEPT, "pe")
    assert reason_of_subject(stranger, document, PARTIES, {}) == ""


@pytest.mark.parametrize(
    "words",
    [
        "Under no circumstances shall we table a motion.",
        "We are unable to table a motion.",
        "We regret that we cannot come to the table with the compromise text.",
        "You have asked us to accept the second clause.",
        '"Why should we accept the second clause?" asked our members.',
    ],
)
def test_a_letter_puts_nothing_that_its_clauses_deny(model: Model, words: str) -> None:
    """What the table of moves sees in the words alone is held against the clause around them."""
    assert model.digest
    text = f"From: Tarkos plc\nTo: The Teachers' League\nDate: 6 March 2025\n\nDear colleagues,\n\n{words}\n\nYours sincerely,\nAna Ruiz, for Tarkos plc\n"
    document = load_bytes(text.encode(), "a.txt")
    assert isinstance(document, Document)
    done = [act for act in read(document).acts if act.modality == "done" and "tarkos-plc" in act.actors]
    assert not [act for act in done if act.kind in {"propose", "accept"}]
