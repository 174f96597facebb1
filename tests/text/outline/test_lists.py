"""Levels of lists."""

from verbale.text.outline.labels import Label, label_of
from verbale.text.outline.lists import Open, deeper, next_bases


def depths(*items: str) -> list[int]:
    """Return the depth of each item, as one after the other comes."""
    lists: tuple[Open, ...] = ()
    found = []
    for item in items:
        label = label_of(f"{item} words")
        assert isinstance(label, Label)
        lists = deeper(lists, label)
        found.append(len(lists))
    return found


def test_numerals_open_under_letters() -> None:
    """(i) after (a) is a level deeper, after (h) it is the next letter."""
    assert depths("(a)", "(i)", "(ii)", "(b)") == [1, 2, 2, 1]
    assert depths("(g)", "(h)", "(i)", "(j)") == [1, 1, 1, 1]
    assert depths("(i)", "(ii)", "a.", "b.", "(iii)") == [1, 1, 2, 2, 1]


def test_suffixes_stay_on_their_level() -> None:
    """(b) bis stands beside (b), and (c) follows it."""
    assert depths("(a)", "(b)", "(b) bis", "(b) ter", "(c)") == [1] * 5


def test_bullets_and_gaps() -> None:
    """Bullets are one list; a letter that was left out breaks none; figures are a list of their own."""
    assert depths("(a)", "-", "-", "(b)") == [1, 2, 2, 1]
    assert depths("(a)", "(b)", "(e)") == [1, 1, 1]
    assert depths("(a)", "(1)", "(2)") == [1, 2, 2]
    assert depths("(abc)") if label_of("(abc) x") else True


def test_what_comes_next() -> None:
    """A letter is followed by a letter, a numeral by a numeral, "z" by "aa"; "i" may be either."""
    assert next_bases("b") == ("c",)
    assert next_bases("i") == ("j", "ii")
    assert next_bases("z") == ("aa",)
    assert next_bases("aa") == ("bb",)
    assert next_bases("xx") == ("yy",)
    assert next_bases("7") == ()
