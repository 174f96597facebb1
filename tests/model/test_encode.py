"""What is written as JSON comes back the same, and what was changed on the way is noticed."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import ModelError
from verbale.model import Act, Document, Evidence, Kind, LegalForm, Marking, Modality, Polarity, When
from verbale.model.encode import canonical, decode_act, decode_document, encode_act, encode_document

WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
IDS = st.lists(st.sampled_from(["us", "ru", "nato", "eu"]), unique=True, max_size=3).map(tuple)
MARKS = st.sampled_from([Marking(), Marking.parse("AMBER//NOT PUBLIC"), Marking.parse("RED//REL us,nato")])
WHENS = st.none() | st.dates().map(When.day) | st.sampled_from([When.parse("2022-01"), When.parse("../2022-02")])
DIGESTS = st.integers(0, 2**256 - 1).map(lambda number: f"{number:064x}")
EVIDENCE = st.builds(
    lambda document, start, words, mark: Evidence(document, start, start + len(words), words, mark),
    DIGESTS, st.integers(0, 999), WORDS, MARKS,
)  # fmt: skip
ACTS = st.builds(
    Act,
    kind=st.sampled_from(Kind),
    actors=IDS,
    speaker=st.none() | WORDS,
    on_behalf_of=st.none() | st.just("eu"),
    addressees=IDS,
    points=IDS,
    topic=WORDS,
    polarity=st.none() | st.sampled_from(Polarity),
    modality=st.sampled_from(Modality),
    when=WHENS,
    deadline=WHENS,
    legal_form=st.none() | st.sampled_from(LegalForm),
    option=st.none() | WORDS,
    in_reply_to=IDS,
    according_to=st.none() | WORDS,
    evidence=st.lists(EVIDENCE, min_size=1, max_size=3).map(tuple),
    confidence=st.floats(0, 1),
    rule=WORDS,
    reason=WORDS,
)


@given(ACTS)
def test_acts_come_back(act: Act) -> None:
    """An act through JSON text is the same act with the same id."""
    back = decode_act(json.loads(canonical(encode_act(act))))
    assert back == act
    assert back.id == act.id


@given(DIGESTS, WORDS.filter(str.strip), WHENS, MARKS)
def test_documents_come_back(digest: str, text: str, published: When | None, marking: Marking) -> None:
    """A document through JSON text is the same document."""
    document = Document(digest, text, title="T", published=published, marking=marking, body=0)
    assert decode_document(json.loads(canonical(encode_document(document)))) == document


def test_a_changed_text_is_noticed() -> None:
    """A document whose text was altered in transit is refused."""
    value = encode_document(Document("a" * 64, "The offer stands."))
    with pytest.raises(ModelError, match="not the one that was hashed"):
        decode_document(value | {"text": "The offer falls."})


@pytest.mark.parametrize(
    ("change", "says"), [({"kind": "shout"}, "unknown word"), ({"polarity": "nice"}, "unknown word")]
)
def test_unknown_words_are_refused(change: dict[str, str], says: str) -> None:
    """A kind that is not in the closed list is an error, not a guess."""
    act = Act(kind=Kind.STATE, evidence=(Evidence("a" * 64, 0, 1, "x"),), rule="test")
    with pytest.raises(ModelError, match=says):
        decode_act(encode_act(act) | change)


def test_missing_fields_are_named() -> None:
    """An act without its actors says so."""
    with pytest.raises(ModelError, match="'actors'"):
        decode_act({"kind": "state"})
