"""The smallest set of statements that cannot all be true."""

import pytest

from verbale.counsel.preferences.contradiction import _hitting, smallest


@pytest.mark.parametrize(
    ("clashes", "found"),
    [
        ([], set()),
        ([{2}], {2}),
        ([{0, 1, 2}, {3, 4}], {3, 4}),
        ([{0, 1}, {0, 2}, {1, 2}], {0, 1}),
        ([{0, 1, 2, 3, 4}], {0, 1, 2, 3, 4}),
    ],
)
def test_by_hand(clashes: list[set[int]], found: set[int]) -> None:
    """The smallest clash; nothing where all fit together."""
    asked: list[frozenset[int]] = []

    def fits(numbers: frozenset[int]) -> bool:
        asked.append(numbers)
        return not any(clash <= numbers for clash in clashes)

    assert smallest(5, fits) == found
    assert asked[0] == frozenset(range(5))


def test_what_contradicts_by_itself() -> None:
    """Nothing fits, not even no statement: the smallest set is the empty one."""
    assert smallest(3, lambda _numbers: False) == frozenset()


@pytest.mark.parametrize(
    ("sets", "found"),
    [([], set()), ([{3}], {3}), ([{1, 2}, {2, 3}], {2}), ([{1}, {2}], {1, 2}), ([{1, 4}, {2, 4}, {3, 5}], {3, 4})],
)
def test_a_member_of_each(sets: list[set[int]], found: set[int]) -> None:
    """As few as will do."""
    assert _hitting([frozenset(one) for one in sets]) == found
