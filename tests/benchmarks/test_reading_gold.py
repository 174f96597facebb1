"""The scorer of gold acts, on readings made by hand."""

from dataclasses import replace

from benchmarks.reading.gold import document_score, sentence_score
from benchmarks.reading.shares import figures, wilson
from verbale.model import Act, Document, Evidence, Kind, Modality, Party, Reading
from verbale.reading import load_bytes

TEXT = "Notes\n\nNorland rejected the draft. Sarvia asked for more time.\n"


def _reading(*acts: Act) -> Reading:
    document = load_bytes(TEXT.encode(), "notes.txt")
    assert isinstance(document, Document)
    parties = (
        Party("norland", "Norland", kind="state", at_table=True),
        Party("sarvia", "Sarvia", kind="state", at_table=True),
    )
    return Reading(document=document, dialect="news", acts=acts, parties=parties)


def _act(kind: Kind, actor: str, words: str, **more: object) -> Act:
    document = load_bytes(TEXT.encode(), "notes.txt")
    assert isinstance(document, Document)
    start = TEXT.index(words)
    quote = Evidence(document.id, start, start + len(words), words)
    act = Act(kind=kind, actors=(actor,), topic="draft", evidence=(quote,), confidence=0.9, rule="test")
    return replace(act, **more)  # type: ignore[arg-type]


GOLD = {
    "acts": [
        {
            "kinds": ["refuse"],
            "actors": [["Norland"]],
            "must_overlap": "rejected the draft",
            "weight": 2,
            "modality": ["done"],
        },
        {"kinds": ["hold", "request"], "actors": [["Sarvia"]], "must_overlap": "asked for more time"},
    ],
    "never": [{"kinds": ["accept"], "actors": [["Norland"]], "must_overlap": "rejected the draft"}],
}


def test_an_act_is_found_by_kind_actor_and_words() -> None:
    """Both gold acts are found, with their weights."""
    score = document_score(
        _reading(
            _act(Kind.REFUSE, "norland", "Norland rejected the draft."),
            _act(Kind.HOLD, "sarvia", "Sarvia asked for more time."),
        ),
        GOLD,
    )
    assert (score.wanted, score.found, score.right) == (3.0, 3.0, 3.0)
    assert (score.asserted, score.fitting, score.never) == (2, 2, 0)


def test_another_actor_or_another_place_finds_nothing() -> None:
    """The kind alone is not enough."""
    score = document_score(
        _reading(
            _act(Kind.REFUSE, "sarvia", "Norland rejected the draft."),
            _act(Kind.REFUSE, "norland", "Sarvia asked for more time."),
        ),
        GOLD,
    )
    assert score.found == 0.0
    assert score.fitting == 0


def test_found_is_not_yet_right() -> None:
    """A denied act is found by its kind and wrong by its modality."""
    score = document_score(
        _reading(_act(Kind.REFUSE, "norland", "Norland rejected the draft.", modality=Modality.NOT_DONE)), GOLD
    )
    assert (score.found, score.right) == (2.0, 0.0)


def test_the_contrary_is_counted_and_an_unsure_act_is_not() -> None:
    """An acceptance read from a rejection is a contradiction, unless it says itself that it may be wrong."""
    contrary = _act(Kind.ACCEPT, "norland", "Norland rejected the draft.")
    assert document_score(_reading(contrary), GOLD).never == 1
    unsure = replace(contrary, certainty="unsure", reasons=("the actor is guessed",))
    assert document_score(_reading(unsure), GOLD).never == 0


def test_a_sentence_is_scored_by_the_share_of_its_actors() -> None:
    """One of two that act jointly is half of the act."""
    gold = {"acts": [{"kinds": ["refuse"], "actors": [["Norland"], ["Sarvia"]]}], "never": []}
    score = sentence_score(_reading(_act(Kind.REFUSE, "norland", "Norland rejected the draft.")), gold)
    assert (score.wanted, score.found, score.right) == (1.0, 0.5, 0.0)


def test_what_nothing_asks_for_is_extra() -> None:
    """An act told as done beside the gold ones is counted apart."""
    gold = {"acts": [], "never": [{"kinds": ["accept"], "actors": [], "modality": ["done"]}]}
    assert sentence_score(_reading(_act(Kind.REFUSE, "norland", "Norland rejected the draft.")), gold).extra == 1
    assert sentence_score(_reading(_act(Kind.ACCEPT, "norland", "Norland rejected the draft.")), gold).never == 1


def test_an_interval_holds_its_share() -> None:
    """Wilson's interval is inside zero and one and narrows with the number."""
    low, high = wilson(9, 10)
    assert 0 < low < 0.9 < high < 1
    assert wilson(900, 1000)[0] > low
    assert figures("right", 1, 2)["right_n"] == 2
