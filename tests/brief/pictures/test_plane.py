"""The agreement plane: packages by what they are worth to two parties, beside no agreement."""

from typing import Any

from tests.brief.conftest import looked, playing
from tests.brief.pictures.conftest import values
from verbale.brief.pictures.picture import Picture
from verbale.brief.pictures.plane import picture
from verbale.counsel.advice import Counsel
from verbale.counsel.space.space import Package
from verbale.dossier import Dossier

WORTH = {"arda": 0.6, "bel": 0.5}
GAINS = {"arda": 0.25, "bel": 0.125}


def drawn(dossier: Dossier, counsel: Counsel | None) -> Picture:
    """Return the picture of this counsel."""
    return picture(looked(dossier, playing(), counsel=counsel))


def counsel(**more: Any) -> Counsel:
    """Return counsel with one package."""
    found = ((Package({"quota": "low"}, WORTH, GAINS), ("Nash", "equal loss")),)
    return Counsel((), **{"packages": found, "efficient": ((0.6, 0.5), (0.7, 0.2)), **more})


def test_packages_and_no_agreement(dossier: Dossier) -> None:
    """Worth to each, and what each has without agreement: worth less gain."""
    made = drawn(dossier, counsel())
    assert made.columns == ("Package", "Arda", "Bel Republic")
    assert made.rows == (("1 (Nash, equal loss)", "0.600", "0.500"), ("no agreement", "0.350", "0.375"))
    assert [(row["x"], row["y"], row["kind"]) for row in values(made)] == [
        (0.6, 0.5, "package"),
        (0.35, 0.375, "no agreement"),
    ]
    assert values(made, 0) == [{"x": 0.6, "y": 0.5}, {"x": 0.7, "y": 0.2}]
    assert [made.chart["layer"][place]["encoding"] for place in (1, 2)] == [
        {"x": {"datum": 0.35}},
        {"y": {"datum": 0.375}},
    ]
    assert "in grey 2 efficient packages" in made.description


def test_two_parties_have_a_line_and_three_a_cloud(dossier: Dossier) -> None:
    """With a third party the efficient packages lie on no line."""
    assert drawn(dossier, counsel()).chart["layer"][0]["mark"]["type"] == "line"
    third = Package({"quota": "low"}, {**WORTH, "zed": 0.1}, {**GAINS, "zed": 0.0})
    assert drawn(dossier, counsel(packages=((third, ("Nash",)),))).chart["layer"][0]["mark"]["type"] == "circle"


def test_nothing_to_draw(dossier: Dossier) -> None:
    """Without counsel, without a package, or with one party only."""
    alone = ((Package({"quota": "low"}, {"arda": 0.6}, {"arda": 0.25}), ("Nash",)),)
    for nothing in (None, Counsel(()), Counsel((), packages=alone)):
        made = drawn(dossier, nothing)
        assert made.rows == ()
        assert made.description.endswith("and none are in view.")
