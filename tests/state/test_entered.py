"""Moves entered by hand as a reader may see them: not those above them, nor with hidden names, nor those taken back."""

from dataclasses import replace

from tests.model.test_hand_move import MOVE
from verbale.model import HandMove, Marking, Reader
from verbale.record.entries import Draft, EntryKind, move_draft
from verbale.record.open import memory_record
from verbale.state.entered import moves_entered
from verbale.state.views import entry_cache_of

ALL, LOW = Reader(Marking("RED"), whole=True), Reader(Marking("GREEN"))


def seen(
    moves: list[HandMove], reader: Reader = ALL, hidden: frozenset[str] = frozenset(), back: int = 0
) -> list[HandMove]:
    """Record moves, take one back where asked, and return what is in force."""
    record = memory_record()
    for move in moves:
        record.append([move_draft(move)], f"hand:{move.by}")
    if back:
        body = {"takes_back": back, "reason": ""}
        record.append([Draft(EntryKind.MOVE, moves[back - 1].id, body, MOVE.known, str(MOVE.marking))], "hand:ada")
    return list(moves_entered(entry_cache_of(record).entries(), reader, hidden))


def test_in_the_order_in_which_they_were_recorded() -> None:
    """Each as it was entered."""
    other = replace(MOVE, id="cd")
    assert seen([other, MOVE]) == [other, MOVE]
    assert seen([other, MOVE], back=1) == [MOVE]


def test_what_is_above_the_reader_is_not_there() -> None:
    """Nor what names a party or point that they may not see."""
    low = replace(MOVE, id="cd", marking=Marking("GREEN"))
    assert seen([MOVE, low], LOW) == [low]
    for name in ("port", "union", "pay"):
        assert seen([low], LOW, frozenset({name})) == []
    assert seen([low], LOW, frozenset({"other"})) == [low]


def test_nobody_is_named_where_a_marking_says_so() -> None:
    """What was said under such a rule is told of the party alone."""
    marking = Marking.parse("TLP:AMBER//CHATHAM HOUSE")
    (found,) = seen([replace(MOVE, marking=marking)])
    assert (found.said_by, found.note) == ("somebody", MOVE.note)
