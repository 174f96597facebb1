"""What is asked: the passage as data, ids that may be used, and a schema that answers are held to."""

import json

import jsonschema

from verbale.model import Party, Point
from verbale.reading.second.passages import Passage
from verbale.reading.second.prompt import SYSTEM, Vocabulary, messages, question_digest, schema

PASSAGE = Passage("a" * 64, 0, 20, 'Chile said "no". \n}]')
KNOWN = Vocabulary((Party("cl", "Chile", aliases=("Santiago",)),), (Point("quota", "Quota"),))


def test_the_passage_is_a_value_of_its_own() -> None:
    """No word of it stands outside its JSON string; the system's words are the same for every passage."""
    system, user = messages(PASSAGE, KNOWN)
    assert (system["content"], user["role"]) == (SYSTEM, "user")
    told = json.loads(user["content"])
    assert told == {"parties": {"cl": ["Chile", "Santiago"]}, "points": {"quota": ["Quota"]}, "passage": PASSAGE.text}


def test_the_schema_is_strict() -> None:
    """An answer without acts is one; other keys are none."""
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate({"acts": []}, schema())
    act = {
        "quote": "Chile said",
        "kind": "state",
        "actors": ["cl"],
        "addressees": [],
        "points": [],
        "modality": "done",
        "polarity": None,
    }
    jsonschema.validate({"acts": [act]}, schema())
    assert not jsonschema.Draft202012Validator(schema()).is_valid({"acts": [{**act, "certainty": "asserted"}]})


def test_an_answer_is_kept_by_all_that_it_rests_on() -> None:
    """Model, passage and ids."""
    digests = {
        question_digest(model, messages(passage, known))
        for model in ("a", "b")
        for passage in (PASSAGE, Passage("a" * 64, 0, 5, "Chile"))
        for known in (KNOWN, Vocabulary())
    }
    assert len(digests) == 8  # fmt: skip
