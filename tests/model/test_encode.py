"""What is written as JSON comes back the same, and what was changed on the way is noticed."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import ModelError
from verbale.model import Act, Document, Evidence, Kind, LegalForm, Marking, Modality, Move, Polarity, When
from verbale.model.encode import canonical, decode_act, decode_document, decode_evidence, encode_act, encode_document
from verbale.model.segment import Role, Segment

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
    move=st.none() | st.sampled_from(Move),
    papers=st.lists(st.dates().map(When.day), max_size=2).map(tuple),
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
        decode_document(value | {"text": "The offer failed."})


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


FULL = Act(
    kind=Kind.PROPOSE, actors=("us",), speaker="ana", on_behalf_of="nato", addressees=("ru",), points=("missiles",), topic="range",
    polarity=Polarity.MIXED, modality=Modality.CONDITIONAL, when=When.parse("2022-01"), deadline=When.parse("2022-02-01"),
    legal_form=LegalForm.BINDING, option="low", in_reply_to=("x",), according_to="bela",
    evidence=(Evidence("a" * 64, 3, 5, "we", Marking("GREEN")), Evidence("b" * 64, 0, 1, "i", Marking("RED"))),
    confidence=0.5, rule="news/propose", reason="rain", certainty="unsure", reasons=("who?",), told=When.parse("2022-03"),
    move=Move.REMIND, papers=(When.parse("2022-01-10"), When.parse("2021-12")),
)  # fmt: skip
WRITTEN = {
    "id": FULL.id, "kind": "propose", "actors": ["us"], "speaker": "ana", "on_behalf_of": "nato", "addressees": ["ru"],
    "points": ["missiles"], "topic": "range", "polarity": "mixed", "modality": "conditional", "when": "2022-01",
    "deadline": "2022-02-01", "legal_form": "binding", "option": "low", "in_reply_to": ["x"], "according_to": "bela",
    "evidence": [
        {"document": "a" * 64, "start": 3, "end": 5, "exact": "we", "marking": "TLP:GREEN"},
        {"document": "b" * 64, "start": 0, "end": 1, "exact": "i", "marking": "TLP:RED"},
    ],
    "confidence": 0.5, "rule": "news/propose", "reason": "rain", "certainty": "unsure", "reasons": ["who?"],
    "told": "2022-03", "move": "remind", "papers": ["2022-01-10", "2021-12"],
    "marking": "TLP:GREEN",
}  # fmt: skip
LATER = {"certainty", "reasons", "told", "move", "papers"}  # fields that records of earlier releases do not hold


def test_an_act_is_written_field_by_field() -> None:
    """Each under its name: this is what records of every release hold."""
    assert encode_act(FULL) == WRITTEN
    assert decode_act(WRITTEN) == FULL
    bare = Act(kind=Kind.MEET, evidence=FULL.evidence[:1], rule="r")
    none = ("speaker", "on_behalf_of", "polarity", "when", "deadline", "legal_form", "option", "according_to", "move")
    assert {name: encode_act(bare)[name] for name in none} == dict.fromkeys(none)
    assert decode_act(encode_act(bare)) == bare


@pytest.mark.parametrize("name", sorted(set(WRITTEN) - {"id", "marking"} - LATER))
def test_each_field_is_needed(name: str) -> None:
    """An act without it is refused, and the field is named."""
    with pytest.raises(ModelError) as caught:
        decode_act({key: value for key, value in WRITTEN.items() if key != name})
    assert (caught.value.what, caught.value.cure) == (f"An act without {name!r}.", "Give every field of an act.")


@pytest.mark.parametrize(
    ("rule", "certainty"), [("hand:ana", "asserted"), ("news/verb", "unsure"), ("x/hand:", "unsure")]
)
def test_an_act_from_before_there_was_certainty(rule: str, certainty: str) -> None:
    """What a person entered stands, a draft is unsure; neither has reasons."""
    old = {key: value for key, value in WRITTEN.items() if key not in LATER} | {"rule": rule}
    act = decode_act(old)
    assert (act.certainty, act.reasons, act.told, act.move, act.papers) == (certainty, (), None, None, ())


def test_an_unknown_word_is_shown() -> None:
    """With what the closed list says of it."""
    with pytest.raises(ModelError) as caught:
        decode_act(WRITTEN | {"kind": "shout"})
    assert caught.value.what == "An act with an unknown word: 'shout' is not a valid Kind."
    assert caught.value.cure == "Use the words of the closed lists."


def test_quotes_from_before_there_were_markings_are_open() -> None:
    """The most open one is taken."""
    old = {key: value for key, value in WRITTEN["evidence"][1].items() if key != "marking"}  # type: ignore[index]
    assert decode_evidence(old) == Evidence("b" * 64, 0, 1, "i", Marking("CLEAR"))


PAPER = Document(
    "a" * 64, "The offer stands.", "Title", "Paper", When.parse("2022-01-26"), "PARIS", "https://paper.example/", "text/html",
    Marking("AMBER"), "extractor 1", "paper.html", 4, rules_only=True, carrier="c" * 64, parts_unread=("b.zip",), sender="ana", addressee="bela", by_hand=("title",), file="d" * 64,
    segments=(
        Segment(0, 3, Role.QUOTED, "ana", "bela", When.parse("2022-01-25"), "page 1", (0, 1), (2, 3)), Segment(4, 17),
    ),
)  # fmt: skip
PAPER_WRITTEN = {
    "id": "a" * 64, "text_sha256": PAPER.text_sha256, "text": "The offer stands.", "title": "Title", "publisher": "Paper",
    "published": "2022-01-26", "dateline": "PARIS", "address": "https://paper.example/", "media_type": "text/html",
    "marking": "TLP:AMBER", "extractor": "extractor 1", "name": "paper.html", "body": 4, "rules_only": True, "characters": 17,
    "carrier": "c" * 64, "parts_unread": ["b.zip"], "sender": "ana", "addressee": "bela", "by_hand": ["title"], "file": "d" * 64,
    "segments": [
        {
            "start": 0, "end": 3, "role": "quoted", "writer": "ana", "to": "bela", "day": "2022-01-25", "place": "page 1",
            "label": [0, 1], "anchor": [2, 3],
        },
        {
            "start": 4, "end": 17, "role": "body", "writer": "", "to": "", "day": None, "place": "", "label": None, "anchor": None,
        },
    ],
}  # fmt: skip


def test_a_document_is_written_field_by_field() -> None:
    """Each under its name, with the digest and the length of its text; one without a date has none."""
    assert encode_document(PAPER) == PAPER_WRITTEN
    assert decode_document(PAPER_WRITTEN) == PAPER
    bare = Document("a" * 64, "Text")
    assert encode_document(bare)["published"] is None
    assert decode_document(encode_document(bare)) == bare


def test_a_document_from_before_there_were_segments() -> None:
    """It was read with a parser, as one piece, from no carrier, and nobody said anything of its head."""
    later = {"rules_only", "segments", "carrier", "parts_unread", "sender", "addressee", "by_hand", "file"}
    old = decode_document({key: value for key, value in PAPER_WRITTEN.items() if key not in later})
    assert [getattr(old, name) for name in sorted(later)] == ["", (), "", "", (), False, (), ""]


def test_a_segment_of_no_known_role_is_refused() -> None:
    """The roles are a closed list."""
    with pytest.raises(ModelError) as caught:
        decode_document(PAPER_WRITTEN | {"segments": [PAPER_WRITTEN["segments"][0] | {"role": "margin"}]})  # type: ignore[index]  # a list of rows
    assert caught.value.what == "A segment with an unknown role: 'margin' is not a valid Role."
    assert caught.value.cure == "Use the roles of the closed list."


def test_a_changed_text_is_told() -> None:
    """By the file's name, else by the beginning of the digest."""
    with pytest.raises(ModelError) as caught:
        decode_document(PAPER_WRITTEN | {"text": "The offer failed."})
    assert caught.value.what == "The text of paper.html is not the one that was hashed."
    assert caught.value.cure == "Read it again."
    with pytest.raises(ModelError, match=f"^The text of {'a' * 12} is not"):
        decode_document(PAPER_WRITTEN | {"text": "The offer failed.", "name": ""})


def test_the_canonical_text_is_one() -> None:
    """Sorted, without blanks, signs as they are; what is no JSON is refused."""
    assert canonical({"b": [1, "é\n"], "a": None}) == '{"a":null,"b":[1,"é\\n"]}'
    with pytest.raises(ValueError, match="Out of range"):
        canonical({"a": float("nan")})
