"""Statements as constraints: each kind, held to values that fit it and to values that do not."""

import numpy as np
import pytest

from tests.counsel.preferences.conftest import ISSUES, ORDERS, OWN, UNKNOWNS, said
from verbale.counsel.preferences.statements import ALIKE, KINDS, MARGIN, Floats, Saying, Unknowns, rows, unordered
from verbale.errors import CounselError

# Worth of low, mid, high, 38, 37; weight of pay and hours; no agreement.
GOOD = (0.0, 0.5, 0.7, 0.0, 0.3, 0.7, 0.3, 0.2)
ALL_PAY = {"pay": "high", "hours": "38"}
ALL_HOURS = {"pay": "low", "hours": "37"}
MIDDLE = {"pay": "mid", "hours": "38"}


def fits(
    values: tuple[float, ...],
    *sayings: Saying,
    threat: tuple[float, float] = (0.1, 0.3),
    weights: dict[str, tuple[float, float]] | None = None,
) -> bool:
    """Say whether values fit the union's orders and these statements."""
    made = rows(UNKNOWNS, [*OWN, *sayings], threat, weights)
    x = np.array(values)
    return bool((made.more @ x <= made.most + 1e-9).all() and np.allclose(made.equal @ x, made.level))


def changed(**values: float) -> tuple[float, ...]:
    """Return the good values with some others."""
    names = ("low", "mid", "high", "v38", "v37", "pay", "hours", "nothing")
    return tuple(values.get(name, known) for name, known in zip(names, GOOD, strict=True))


def test_where_the_unknowns_stand() -> None:
    """Options in order, then weights, then no agreement."""
    assert UNKNOWNS.options == {
        ("pay", "low"): 0,
        ("pay", "mid"): 1,
        ("pay", "high"): 2,
        ("hours", "38"): 3,
        ("hours", "37"): 4,
    }
    assert (UNKNOWNS.weights, UNKNOWNS.threat, UNKNOWNS.size) == ({"pay": 5, "hours": 6}, 7, 8)
    assert UNKNOWNS.worth({"pay": "mid", "hours": "37"}).tolist() == [0, 1, 0, 0, 1, 0, 0, 0]
    assert UNKNOWNS.row({0: 1.0, 7: -2.0}).tolist() == [1, 0, 0, 0, 0, 0, 0, -2]


def test_what_holds_for_everybody() -> None:
    """Weights sum to 1, the best is worth its weight, the worst nothing, nothing more than its weight or less than 0."""
    assert fits(GOOD)
    wrong = [
        changed(pay=0.6), changed(high=0.6), changed(low=0.1), changed(mid=0.71), changed(mid=-0.1), changed(v38=0.1),
        changed(nothing=0.05), changed(nothing=0.35), changed(pay=1.1, high=1.1, hours=-0.1, v37=-0.1),
    ]  # fmt: skip
    assert [fits(values) for values in wrong] == [False] * len(wrong)


def test_weights_that_somebody_judged() -> None:
    """Least and most share of an issue."""
    assert fits(GOOD, weights={"pay": (0.6, 0.8)})
    assert fits(GOOD, weights={"pay": (0.7, 0.7)})
    assert not fits(GOOD, weights={"pay": (0.75, 0.8)})
    assert not fits(GOOD, weights={"hours": (0.0, 0.25)})


# A statement, values on its edge, and values beyond it.
EDGES: list[tuple[Saying, tuple[float, ...], tuple[float, ...] | None]] = [
    (said("order", issue="pay", options=["high", "mid", "low"]), changed(mid=0.7), changed(mid=0.9)),
    (said("cares more", issue="pay", than="hours"), changed(), changed(pay=0.5, high=0.5, hours=0.5, v37=0.5)),
    (said("cares more", issue="pay", than="hours", times=2), changed(), changed(pay=0.6, high=0.6, hours=0.4, v37=0.4)),
    (said("prefers", issue="pay", option="mid", to="low"), changed(mid=MARGIN), changed(mid=MARGIN / 2)),
    (said("can live with", issue="pay", option="mid"), changed(mid=0.35), changed(mid=0.34)),
    (said("red line", issue="pay", option="low"), changed(), None),
    (said("better than nothing", package={"pay": "mid", "hours": "38"}), changed(mid=0.3), changed(mid=0.2)),
    (said("worse than nothing", package={"pay": "mid", "hours": "38"}), changed(mid=0.1), changed(mid=0.2)),
    (said("as good", package=MIDDLE, to_package=ALL_HOURS), changed(mid=0.3 + ALIKE), changed(mid=0.3 + 2 * ALIKE)),
    (said("rather", package={"pay": "mid"}, to_package={"pay": "low"}), changed(mid=MARGIN), changed(mid=MARGIN / 2)),
    (said("rather", package=ALL_PAY, to_package=ALL_HOURS), changed(), changed(pay=0.5, high=0.5, hours=0.5, v37=0.5, mid=0.2)),
]  # fmt: skip


@pytest.mark.parametrize(("saying", "good", "bad"), EDGES)
def test_each_kind(saying: Saying, good: tuple[float, ...], bad: tuple[float, ...] | None) -> None:
    """Values on the edge fit, values beyond it do not; each row belongs to its statement."""
    assert fits(good, saying)
    assert bad is None or not fits(bad, saying)
    made = rows(UNKNOWNS, [*OWN, saying], (0.1, 0.3))
    assert (made.owner == 2).sum() == (0 if bad is None else 2 if saying.says in {"order", "as good"} else 1)
    assert (made.owner == 0).sum() == 2


def test_every_kind_is_tried() -> None:
    """None is left out above."""
    assert {saying.says for saying, _, _ in EDGES} == set(KINDS)


@pytest.mark.parametrize(
    ("saying", "says"),
    [
        (said("order", issue="pay", options=["high", "top"]), "There is no option 'top' of 'pay'."),
        (said("cares more", issue="pay", than="fish"), "There is no issue 'fish'."),
        (said("red line", issue="pay", option="none"), "There is no option 'none' of 'pay'."),
        (said("rather", package={"pay": "low"}, to_package=ALL_PAY), "The package says nothing of 'hours'."),
        (said("hopes"), "A statement cannot say 'hopes'."),
    ],
)
def test_statements_about_what_is_not_there(saying: Saying, says: str) -> None:
    """Named."""
    with pytest.raises(CounselError) as caught:
        rows(UNKNOWNS, [*OWN, saying], (0.1, 0.3))
    assert caught.value.what == says


@pytest.mark.parametrize("threat", [(0.3, 0.1), (-0.1, 0.2), (0.5, 1.1)])
def test_no_interval(threat: tuple[float, float]) -> None:
    """Upside down or beyond 0 to 1."""
    with pytest.raises(CounselError, match="is no interval within 0 to 1"):
        rows(UNKNOWNS, OWN, threat)


def test_issues_need_their_ends() -> None:
    """But not where there is one option only."""
    with pytest.raises(CounselError, match="Nobody said which option of 'hours'"):
        rows(UNKNOWNS, OWN[:1], (0.1, 0.3))
    assert unordered(ISSUES, ORDERS[1:], "union") == ["pay"]
    assert unordered(ISSUES, ORDERS, "port") == []
    single = Unknowns({"pay": ["all"]})
    made = rows(single, [], (0, 0))
    x: Floats = np.array([1.0, 1.0, 0.0])
    assert np.allclose(made.equal @ x, made.level)
    assert unordered({"pay": ["all"]}, [], "union") == []


@pytest.mark.parametrize(
    ("saying", "text"),
    [
        (ORDERS[0], "union likes high > mid > low on pay"),
        (said("cares more", issue="pay", than="hours"), "union cares more about pay than about hours"),
        (
            said("cares more", issue="pay", than="hours", times=2.5),
            "union cares more at least 2.5 times about pay than about hours",
        ),
        (said("prefers", issue="pay", option="mid", to="low"), "union prefers mid to low on pay"),
        (said("can live with", issue="pay", option="mid"), "union can live with mid on pay"),
        (said("red line", issue="pay", option="low"), "low on pay is a red line of union"),
        (said("better than nothing", package={"pay": "low"}), "{'pay': 'low'} is better than nothing for union"),
        (
            said("rather", package={"pay": "mid"}, to_package={"pay": "low"}),
            "union would rather have {'pay': 'mid'} than {'pay': 'low'}",
        ),
    ],
)
def test_in_words(saying: Saying, text: str) -> None:
    """A clause for people."""
    assert saying.text() == text
