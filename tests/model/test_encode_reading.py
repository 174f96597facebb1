"""What crosses the pipe comes back equal, and nothing else comes back."""

import json
from dataclasses import replace

import pytest

from verbale.errors import GroundingError, ModelError
from verbale.model import Act, Attribution, Document, Failure, Kind, Party, Person, Reading, When
from verbale.model.encode_reading import decode_outcome, encode_outcome

DOCUMENT = Document("a" * 64, "Peru refused. Chile said so.", name="a.txt", published=When.parse("2022-03-01"))
ACT = Act(
    kind=Kind.REFUSE,
    actors=("pe",),
    evidence=(DOCUMENT.quote(0, 13),),
    rule="news/verb.refuse",
    certainty="unsure",
    reasons=("the actor is guessed",),
)
READING = Reading(
    document=DOCUMENT,
    dialect="news",
    acts=(ACT,),
    attributions=(
        Attribution(DOCUMENT.quote(14, 19), DOCUMENT.quote(20, 24), (DOCUMENT.quote(25, 27),), "cl"),
        Attribution(None, None, (DOCUMENT.quote(0, 13),)),
    ),
    warnings=("No date.",),
    rejected=(("Chile said so.", "no actor"),),
    parties=(Party("pe", "Peru", ("Lima",), ("pe-coast",), "state", "PE", at_table=False),),
    people=(Person("ana", "Ana Ruiz", "minister", "cl", ("A. Ruiz",), When.parse("2020"), When.parse("2023-05")),),
    model="en_core_web_sm-3.8.0",
    unread=(DOCUMENT.quote(14, 28),),
    named=("cl", "pe", "ana"),
)


@pytest.mark.parametrize("outcome", [READING, Failure("a.txt", "It is empty.", "Save it again.")])
def test_an_outcome_comes_back_equal(outcome: Reading | Failure) -> None:
    """Through JSON text, as it goes through a pipe."""
    assert decode_outcome(json.loads(json.dumps(encode_outcome(outcome)))) == outcome


def test_a_reading_by_rules_stays_marked() -> None:
    """The mark travels with the document."""
    by_rules = replace(READING, document=replace(DOCUMENT, rules_only=True), model="")
    found = decode_outcome(encode_outcome(by_rules))
    assert isinstance(found, Reading)
    assert found.rules_only


def test_words_that_the_document_does_not_have_are_refused() -> None:
    """A child that read a hostile document cannot bring in a quote of its own."""
    value = encode_outcome(READING)
    value["acts"][0]["evidence"][0]["exact"] = "Peru accepted"
    with pytest.raises(GroundingError):
        decode_outcome(value)


def test_an_unread_passage_is_checked_too() -> None:
    """Passages are quotes as well."""
    value = encode_outcome(READING)
    value["unread"][0]["exact"] = "Chile sang so."
    with pytest.raises(GroundingError):
        decode_outcome(value)


def test_an_act_of_no_known_kind_is_refused() -> None:
    """The list of kinds is closed on this side as well."""
    value = encode_outcome(READING)
    value["acts"][0]["kind"] = "surrender"
    with pytest.raises(ModelError):
        decode_outcome(value)


def test_a_reading_is_written_field_by_field() -> None:
    """The names are those that both sides of the pipe know."""
    value = encode_outcome(READING)
    assert set(value) == {
        "document", "dialect", "acts", "attributions", "warnings", "rejected", "parties", "people", "model", "unread", "named",
    }  # fmt: skip
    assert value["parties"] == [
        {
            "id": "pe", "name": "Peru", "aliases": ["Lima"], "members": ["pe-coast"], "kind": "state", "calendar": "PE",
            "at_table": False,
        }
    ]  # fmt: skip
    assert value["people"] == [
        {
            "id": "ana", "name": "Ana Ruiz", "role": "minister", "party": "cl", "aliases": ["A. Ruiz"], "since": "2020",
            "until": "2023-05",
        }
    ]  # fmt: skip
    assert value["attributions"][0]["speaker"] == "cl"
    assert (value["attributions"][1]["source"], value["attributions"][1]["cue"]) == (None, None)
    assert [value["rejected"], value["warnings"], value["dialect"]] == [
        [["Chile said so.", "no actor"]],
        ["No date."],
        "news",
    ]


def test_a_failure_is_three_lines_and_a_limit() -> None:
    """Source, reason and cure, and which limit was broken, if any."""
    told = {"source": "a.txt", "reason": "It is empty.", "cure": "Save it again.", "limit": ""}
    assert encode_outcome(Failure("a.txt", "It is empty.", "Save it again.")) == told
    broken = Failure("a.txt", "It is long.", "Split it.", "size")
    assert decode_outcome(encode_outcome(broken)) == broken
    early = {name: told[name] for name in ("source", "reason", "cure")}
    assert decode_outcome(early) == Failure("a.txt", "It is empty.", "Save it again.")


def test_a_person_without_dates_and_a_party_at_the_table() -> None:
    """Come back as they were."""
    plain = replace(READING, parties=(Party("pe", "Peru"),), people=(Person("ana", "Ana"),), attributions=())
    assert decode_outcome(encode_outcome(plain)) == plain


@pytest.mark.parametrize(
    "name", ["document", "dialect", "acts", "attributions", "warnings", "rejected", "parties", "people", "model", "unread", "named"]
)  # fmt: skip
def test_each_part_is_needed(name: str) -> None:
    """What leaves one out is no reading."""
    value = encode_outcome(READING)
    del value[name]
    with pytest.raises(KeyError, match=name):
        decode_outcome(value)
