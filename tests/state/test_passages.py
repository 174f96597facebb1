"""A passage that was not understood is open until an act is quoted from it or a person finds none there; what is above a reader settles nothing."""

import datetime as dt
from dataclasses import replace

from tests.open_ends import LETTER, REFUSAL, UNREAD, WEATHER
from verbale.model import Marking, RecordedAct, reader_for
from verbale.model.marking import PROFILES
from verbale.record.entries import NO_ACT, EntryKind
from verbale.state.entry_cache import CachedEntry
from verbale.state.passages import passages

DAY = dt.date(2025, 3, 2)
START = LETTER.text.index(UNREAD)
PLACE = (START, START + len(UNREAD))
DOCUMENTS = {one.id: one for one in (LETTER, WEATHER)}
EVERYBODY = reader_for("TLP", "", None, None)
HEADS = [
    CachedEntry(1, EntryKind.DOCUMENT, LETTER.id, DAY, "reader", "TLP:GREEN", unread=1, places=(PLACE,)),
    CachedEntry(2, EntryKind.DOCUMENT, WEATHER.id, DAY, "reader", "TLP:GREEN", unread=2),
]


def ruled(seq: int, document: str, *places: tuple[int, int], marking: str = "TLP:GREEN", back: int = 0) -> CachedEntry:
    """Return a ruling that no act is there."""
    return CachedEntry(
        seq, EntryKind.RULING, document, DAY, "hand:ann", marking, ruling=NO_ACT, places=places, takes_back=back
    )


def test_open_ones_with_their_words() -> None:
    """Where the record only counts them, they are counted."""
    found = passages(HEADS, DOCUMENTS, [], EVERYBODY)
    assert ([words.exact for words in found.unread], found.unlocated, found.actless) == (
        [UNREAD],
        ((WEATHER.id, 2),),
        frozenset(),
    )
    assert passages(HEADS, {}, [], EVERYBODY).unread == ()


def test_an_act_settles_its_passage() -> None:
    """One quoted from a part of it does, one from elsewhere does not."""
    quoted = RecordedAct("x", REFUSAL, 3, DAY, DAY)
    assert passages(HEADS, DOCUMENTS, [quoted], EVERYBODY).unread != ()
    inside = replace(quoted, act=replace(REFUSAL, evidence=(LETTER.quote(START + 4, START + 9),)))
    assert passages(HEADS, DOCUMENTS, [inside], EVERYBODY).unread == ()


def test_a_persons_word_settles_until_it_is_taken_back() -> None:
    """Of a place, of a whole document; one above the reader was never given."""
    said = [*HEADS, ruled(3, LETTER.id, PLACE), ruled(4, WEATHER.id)]
    found = passages(said, DOCUMENTS, [], EVERYBODY)
    assert (found.unread, found.unlocated, found.actless) == ((), (), frozenset({WEATHER.id}))
    back = passages([*said, ruled(5, LETTER.id, back=3)], DOCUMENTS, [], EVERYBODY)
    assert [words.exact for words in back.unread] == [UNREAD]
    low = reader_for("TLP", "", Marking(PROFILES["TLP"][1]), None)
    hidden = [*HEADS, ruled(3, LETTER.id, PLACE, marking="TLP:RED")]
    assert passages(hidden, DOCUMENTS, [], low).unread != ()
