"""Which points some words are about, and which option they name."""

import pytest

from verbale.dossier import Dossier
from verbale.model import Option, Point
from verbale.reading.points import Matcher, matcher

TOLL = Point(
    "toll", "Bridge toll", ("crossing fee",), (Option("low", "One crown", ("1 crown",)), Option("high", "Two crowns"))
)
DAM = Point("dam", "Upper dam repairs", ("dam",), key_for=("k",))
EEL = Point("eel", "Licences for the eels")
ALL = Matcher((TOLL, DAM, EEL))


@pytest.mark.parametrize(
    ("words", "owner", "points"),
    [
        ("the BRIDGE TOLL and the crossing fee", "", ("toll",)),
        ("the eel licence and the toll", "", ("eel",)),
        ("tolls on the bridges", "", ("toll",)),
        ("the repairing of the upper dams", "", ("dam",)),
        ("the dam and the bridge toll", "", ("toll", "dam")),
        ("a madam", "", ()),
        ("the toll", "", ()),
        ("its key concern", "k", ("dam",)),
        ("its key concern", "l", ()),
        ("its key concern", "", ()),
        ("Alder pays for the dam before the bridge toll is talked of", "", ("dam",)),
        ("an answer before the bridge toll is due", "", ("toll",)),
        ("the secondary issues", "k", ("toll", "eel")),
        ("the bridge toll, a main issue", "k", ("toll", "dam")),
    ],
)
def test_points(words: str, owner: str, points: tuple[str, ...]) -> None:
    """By name whole words; else by stems of two words at least; and by what a party holds to be key. In the dossier's order."""
    assert ALL.match(words, owner) == points


@pytest.mark.parametrize(
    ("point", "words", "option"),
    [
        ("toll", "for one crown", "low"),
        ("toll", "for 1 Crown a day", "low"),
        ("toll", "one crown or two crowns", None),
        ("toll", "for 21 crowns", None),
        ("dam", "for one crown", None),
        ("gone", "for one crown", None),
    ],
)
def test_options(point: str, words: str, option: str | None) -> None:
    """The one that is named; several are none."""
    assert ALL.option(point, words) == option


def test_without_points_there_is_nothing_to_match() -> None:
    """Not even what somebody holds to be key."""
    assert Matcher(()).match("its key concern", "k") == ()


def test_a_matcher_is_made_once_for_each_set_of_points() -> None:
    """The same points, the same matcher; after eight others it may be made anew and matches alike."""
    one = Dossier(title="Talks", points=(TOLL, DAM))
    first = matcher(one)
    assert matcher(one) is first
    others = [Dossier(title="Others", points=(Point(f"p{number}", f"Point {number}"),)) for number in range(9)]
    for other in others:
        assert matcher(other).points == other.points
    assert matcher(one).match("the dam") == ("dam",)


def test_an_alias_that_is_a_sum_means_that_sum_alone() -> None:
    """Another sum in the same coin is another point's, or none's."""
    weir = Matcher((Point("weir", "New weir", ("1.2 million crowns",)), Point("mud", "Dredging", ("40 per cent",))))
    assert weir.match("the work is put at 8 million crowns") == ()
    assert weir.match("a share of 1.2 million crowns") == ("weir",)
