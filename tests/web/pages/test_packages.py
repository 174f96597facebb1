"""Packages issue by issue: what each side gets and gives, and where it stands today."""

from dataclasses import replace

from tests.brief.conftest import DOSSIER, backed, looked, playing, position
from verbale.brief.page import Brief, CitedSentence
from verbale.counsel.advice import Counsel
from verbale.counsel.explaining import Part
from verbale.counsel.space.space import Package
from verbale.dossier import Dossier, parse
from verbale.model import Marking, Option, Stance, StateOfPlay
from verbale.web.pages.packages import Row, Share, Shown, shown

PACKAGE = Package({"quota": "low", "ports": "free"}, {"arda": 0.75, "bel": 0.5}, {"arda": 0.25, "bel": -0.125})
PARTS = (
    Part("quota", "low", "arda", 0.5, 0.5, 0.0),
    Part("quota", "low", "bel", 0.25, 0.0, 0.375),
    Part("ports", "free", "arda", 0.25, 0.125, 0.25),
    Part("ports", "free", "bel", 0.25, 0.25, 0.0),
)
COUNSEL = Counsel((), packages=((PACKAGE, ("Nash", "equal loss")),), parts=(PARTS,))


def dossier() -> Dossier:
    """Return the fishing talks, whose quota has options."""
    made = parse(DOSSIER)
    return replace(
        made, points=(replace(made.points[0], options=(Option("low", "At most 100 tons"),)), *made.points[1:])
    )


def told(play: StateOfPlay, marking: str = "CLEAR") -> list[Shown]:
    """Return what a page with this marking shows."""
    case = looked(dossier(), play)
    figure = case.says("x", 1, "", "x", ["x"]).citations
    brief = Brief(
        title="",
        party="",
        on=play.on,
        known=None,
        marking=Marking(marking),
        counts=CitedSentence("x", figure),
        sections=(),
    )
    return shown(case, COUNSEL, brief, lambda citation: f"/quote/{citation.act}")


def test_a_package_whole() -> None:
    """Titles, shares, totals: worth, worth without it, and the gain with its sign."""
    (made,) = told(playing())
    assert made == Shown(
        1,
        "Nash, equal loss",
        ("Arda", "Bel Republic"),
        (
            Row("Quota for cod", "At most 100 tons", (Share("0.500", "0.000"), Share("0.000", "0.375"))),
            Row("Access to ports", "free", (Share("0.125", "0.250"), Share("0.250", "0.000"))),
        ),
        (
            ("In all", ("0.750", "0.500")),
            ("No agreement", ("0.500", "0.625")),
            ("Gain over no agreement", ("+0.250", "-0.125")),
        ),
    )


def test_where_a_side_stands_leads_to_its_words() -> None:
    """With its mark where it is not the page's; a stance without words in view is not shown."""
    play = backed(position("quota", "bel", Stance.REFUSES, "2024-03-05"))
    act = play.positions[0].act
    share = told(play)[0].rows[0].shares[1]
    assert share == Share("0.000", "0.375", "refuses, 5 Mar 2024", f"/quote/{act}", "")
    assert told(play, "AMBER")[0].rows[0].shares[1].portion == "(TLP:CLEAR)"
    bare = playing(positions=(position("quota", "bel", Stance.REFUSES),))
    assert told(bare)[0].rows[0].shares[1] == Share("0.000", "0.375")


def test_no_counsel_no_package() -> None:
    """Nothing to show."""
    case = looked(dossier(), playing())
    assert shown(case, None, None, None) == []  # type: ignore[arg-type]
    assert shown(case, Counsel(()), None, None) == []  # type: ignore[arg-type]
