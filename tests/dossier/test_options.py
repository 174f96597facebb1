"""Which option an act stands for on each of its points: recorded, named in its words, or none."""

import pytest

from verbale.dossier.options import option_on
from verbale.model import Act, Evidence, Kind, Option, Point

PAY = Point(
    "pay", "Pay", options=(Option("five", "5 per cent", aliases=("five per cent",)), Option("six", "6 per cent"))
)
NIGHT = Point(
    "night", "Night-shift allowance", options=(Option("twenty", "25 per cent"), Option("thirty", "30 per cent"))
)
BARE = Point("other", "Other")


def act(words: str, points: tuple[str, ...], option: str | None = None) -> Act:
    """Return a proposal in some words."""
    return Act(
        kind=Kind.PROPOSE,
        rule="test",
        actors=("union",),
        points=points,
        option=option,
        evidence=(Evidence("d" * 64, 0, len(words), words),),
    )


@pytest.mark.parametrize(
    ("words", "pay", "night"),
    [
        ("a rise of 6 per cent and a night-shift allowance of 30 per cent", "six", "thirty"),
        ("a rise of Five per cent and more at night", "five", None),
        ("5 per cent, or 6 per cent with 25 per cent at night", None, "twenty"),
        ("a rise of 16 per cent and more at night", None, None),
    ],
)
def test_each_point_has_its_own(words: str, pay: str | None, night: str | None) -> None:
    """Whole names alone count; two options of one point are none."""
    made = act(words, ("pay", "night"))
    assert (option_on(made, PAY), option_on(made, NIGHT), option_on(made, BARE)) == (pay, night, None)


def test_what_is_recorded_comes_first() -> None:
    """And where it is another point's, nothing is looked for; nor on one point, where the reader has looked."""
    assert option_on(act("6 per cent", ("pay",), "five"), PAY) == "five"
    assert option_on(act("6 per cent and 30 per cent", ("pay", "night"), "five"), NIGHT) is None
    assert option_on(act("6 per cent", ("pay",)), PAY) is None
