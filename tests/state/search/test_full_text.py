"""Where every word of a search stands, in what is in view."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.brief.conftest import act, document, playing
from verbale.model import Document, Kind, Marking, RecordedAct, StateOfPlay
from verbale.state.search.full_text import Hit, Words, search

FIRST = document("Arda proposed a quota.\n\nThe quota is small.\nBel said nothing.", "2024-03-01", "first.txt")
SECOND = replace(document("Bel refused the quotas of Arda.", "2024-03-20", "second.txt"), marking=Marking("GREEN"))
OFFER = act(FIRST, "Arda proposed a quota", Kind.PROPOSE, actors=("arda",), points=("quota",))
REFUSAL = act(SECOND, "Bel refused the quotas", Kind.REFUSE, actors=("bel",))
UNSURE = replace(act(FIRST, "Bel said nothing", Kind.STATE, actors=("bel",)), seq=99)


def play() -> StateOfPlay:
    """Return two documents with three acts, one of them unsure."""
    return playing(acts=(OFFER, REFUSAL), unsure=(UNSURE,), documents={one.id: one for one in (FIRST, SECOND)})


def found(words: str, **only: object) -> list[tuple[str, str]]:
    """Return kind and words of the hits."""
    return [(hit.kind, hit.words) for hit in search(play(), words, **only)]  # type: ignore[arg-type]


IN_OFFER, IN_REFUSAL = ("act", "Arda proposed a quota"), ("act", "Bel refused the quotas")
LINES = [("document", "Arda proposed a quota."), ("document", "The quota is small.")]
LAST = ("document", "Bel refused the quotas of Arda.")


def test_acts_then_paragraphs() -> None:
    """By any form of the word; each line of a document is one place."""
    assert found("quotas") == [IN_OFFER, IN_REFUSAL, *LINES, LAST]
    assert found("nothing") == [("act", "Bel said nothing"), ("document", "Bel said nothing.")]


def test_every_word_in_one_place() -> None:
    """Not spread over two; every part of a word with a sign in it."""
    assert found("quota small") == [LINES[1]]
    assert found("small arda") == []
    assert found("quota-small") == [LINES[1]]
    assert found("arda-herring") == []
    assert found("quota …") == found("quota")
    assert found("…") == found("") == []


def test_a_hit_says_where() -> None:
    """Offsets cut its words out of the document."""
    hits = list(search(play(), "quota"))
    texts = {one.id: one.text for one in (FIRST, SECOND)}
    assert all(texts[hit.document][hit.start : hit.end] == hit.words for hit in hits)
    assert hits[0] == Hit("act", OFFER.id, FIRST.id, 0, 21, "Arda proposed a quota")


@pytest.mark.parametrize(
    ("only", "hits"),
    [
        ({"party": "arda"}, [IN_OFFER]),
        ({"party": "bel"}, [IN_REFUSAL]),
        ({"point": "quota"}, [IN_OFFER]),
        ({"kind": "refuse"}, [IN_REFUSAL]),
        ({"party": "arda", "kind": "refuse"}, []),
        ({"since": dt.date(2024, 3, 20)}, [IN_REFUSAL, LAST]),
        ({"since": dt.date(2024, 3, 21)}, []),
        ({"marking": Marking("GREEN")}, [IN_REFUSAL, LAST]),
        ({"marking": Marking()}, [IN_OFFER, *LINES]),
        ({"among": frozenset({SECOND.id})}, [IN_REFUSAL, LAST]),
        ({"among": frozenset()}, []),
    ],
)
def test_narrowed(only: dict[str, object], hits: list[tuple[str, str]]) -> None:
    """To acts of a party, point or kind, without documents; to a day, a marking, some documents."""
    assert found("quota", **only) == hits


def test_an_undated_document_is_not_recent() -> None:
    """Nobody knows that it is."""
    bare: Document = replace(FIRST, published=None)
    seen = playing(documents={bare.id: bare})
    assert [hit.kind for hit in search(seen, "small")] == ["document"]
    assert list(search(seen, "small", since=dt.date(2000, 1, 1))) == []


def test_only_what_is_in_view() -> None:
    """Nothing of an act or document that is not."""
    acts: tuple[RecordedAct, ...] = (OFFER,)
    assert [hit.kind for hit in search(playing(acts=acts), "quota")] == ["act"]
    assert list(search(playing(), "quota")) == []


@pytest.mark.parametrize("words", ["quotas", "quota small", "nothing", "arda-herring", "", "bel refused", "…"])
def test_words_kept_in_memory_find_the_same(words: str) -> None:
    """A door that keeps a view finds what a door that reads it afresh does, narrowed or not."""
    held = Words(play())
    assert list(held.find(words)) == list(search(play(), words))
    assert list(held.find(words, dt.date(2024, 3, 10))) == list(search(play(), words, since=dt.date(2024, 3, 10)))
    assert list(held.find(words)[1:3]) == list(search(play(), words))[1:3]
