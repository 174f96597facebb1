"""What is known of places between two looks."""

from pathlib import Path

import pytest

from verbale.app.following.memory import DONE, FAILED, LEFT_OUT, Memory
from verbale.errors import DossierError


def test_it_is_kept_and_read_back(tmp_path: Path) -> None:
    """Items with their state and what became of them; a failed one is not settled."""
    memory = Memory(tmp_path)
    place = memory.of("news")
    place.put("a", "1", DONE)
    place.put("b", "1", LEFT_OUT)
    place.put("c", "1", FAILED, 2)
    place.mailbox = {"validity": 7, "uid": 3}
    memory.save()
    known = Memory(tmp_path).of("news")
    assert [known.settled(key, "1") for key in "abc"] == [True, True, False]
    assert (known.settled("a", "2"), known.tries("c", "1"), known.tries("c", "2")) == (False, 2, 0)
    assert dict(known.states()) == {"a": "1", "b": "1"}
    assert known.mailbox == {"validity": 7, "uid": 3}


def test_another_place_may_have_had_it(tmp_path: Path) -> None:
    """What is in the record, not what was left out: the other place may have a wider rule."""
    memory = Memory(tmp_path)
    memory.of("news").put("a", "1", DONE)
    memory.of("news").put("b", "1", LEFT_OUT)
    assert [memory.elsewhere("second", key) for key in "ab"] == [True, False]
    assert not memory.elsewhere("news", "a")


@pytest.mark.parametrize("text", ["", "[]", '{"places": {"a": {"colour": 1}}}', '{"places": 3}'])
def test_a_broken_file_says_what_to_do(tmp_path: Path, text: str) -> None:
    """It may be deleted."""
    memory = Memory(tmp_path)
    memory.save()
    memory.path.write_text(text)
    with pytest.raises(DossierError, match="Delete it"):
        Memory(tmp_path)
