"""Every stance has a mark and words of its own, so that nothing rests on colour."""

from verbale.brief.stances import MARKS, OPENING, REFUSING, SETTLED, VERBS
from verbale.model import Stance


def test_every_stance_has_its_own_mark() -> None:
    """No two stances look alike in print."""
    assert set(MARKS) == set(Stance)
    assert len({mark for mark, _ in MARKS.values()}) == len(MARKS)


def test_red_is_for_refusing_and_for_nothing_else() -> None:
    """The tone says what the groups say: red where a party refuses, green or amber where it opens or has settled."""
    assert {stance for stance, (_, tone) in MARKS.items() if tone == "red"} == REFUSING
    assert {MARKS[stance][1] for stance in OPENING} == {"green", "amber"}
    assert {MARKS[stance][1] for stance in SETTLED} == {"green"}
    assert not (REFUSING | SETTLED) & OPENING
    assert not REFUSING & SETTLED


def test_the_words_agree_with_one_and_with_several() -> None:
    """The verb for one party is not the verb for two."""
    assert set(VERBS) == set(Stance)
    assert all(one != several for one, several in VERBS.values())
    assert VERBS[Stance.REFUSES] == ("refuses", "refuse")
