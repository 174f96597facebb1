"""What rests on assumed values says so in the same sentence, whose they are, and in how many draws it holds."""

from dataclasses import replace

import pytest

from tests.counsel.conftest import DOSSIER, SPACE, TRADE
from tests.counsel.test_tabled import cell, matrix, reply
from verbale.counsel.assumed import becoming, chosen_words, draws, held_words, holding, ruled, shortly
from verbale.counsel.preferences.robustness import Held, Robustness
from verbale.counsel.stands import Stands
from verbale.counsel.tabled import tabled
from verbale.dossier.preferences import Preferences, Statement
from verbale.model import Point
from verbale.model.cell import Response

LINE = Statement(party="bel", point="quota", says="red line", option="high", source="a letter (invented)")
VALUES = Preferences(assessed_by="A. Nalyst; in an afternoon", threat={"arda": 0.1, "bel": 0.1}, statements=(LINE,))
KEYED = replace(
    DOSSIER,
    points=(replace(DOSSIER.points[0], key_for=("arda",)), DOSSIER.points[1], Point("salt", "Salt", key_for=("bel",))),
)


def test_every_sentence_says_assumed() -> None:
    """Whether there is an agreement, what is left out, and each option with its share of the draws."""
    support = {"quota": {"low": 1.0, "high": 0.0}, "ports": {"open": 0.63, "shut": 0.37}}
    found = Robustness(200, 0.875, support, (), None)
    assert holding(KEYED, found, VALUES) == [
        (
            "On values assumed by A. Nalyst, every side at the table would prefer some agreement on 2 of 3 points (without options: Salt) "
            "to none, in 88% of 200 draws of them."
        ),
        (
            "The package with the largest product of gains (Nash's), and in how many draws of the assumed values each option is in it: "
            "Quota for cod: 100 tons (all; the other options are entered as a red line of Bel); Access to ports: All (63%, so it is open)."
        ),
    ]
    assert len(holding(KEYED, Robustness(9, 0.0, {}, (), None), VALUES)) == 1


@pytest.mark.parametrize(("share", "text"), [(1.0, "in all 9"), (0.5, "in 50% of 9"), (0.0, "in none of 9")])
def test_shares_of_the_draws(share: float, text: str) -> None:
    """All, a share, or none."""
    assert draws(share, 9) == f"{text} draws of them"


def test_red_lines_are_named_only_where_they_decide() -> None:
    """One option left: whose line it is; several left: values decide."""
    assert ruled(DOSSIER, "quota", "low", VALUES) == "; the other options are entered as a red line of Bel"
    assert ruled(DOSSIER, "ports", "open", VALUES) == ""


def test_what_becomes_of_refused_key_concerns() -> None:
    """As it was put and refused, otherwise than it was put, or not in the package at all; nothing where none is refused."""
    cells = matrix(cell("quota", "bel", reply(Response.REFUSED)), cell("salt", "arda", reply(Response.REFUSED, "bel")))
    found = tabled(KEYED, cells)
    as_put = Stands({"arda": {"quota": "high"}})
    assert becoming(KEYED, TRADE, found, as_put) == [
        "The refused key concerns in package 1: “200 tons” on Quota for cod, as Arda put and Bel refused; nothing on Salt."
    ]
    other = becoming(KEYED, TRADE, found, Stands({"arda": {"quota": "low"}}))
    assert "“200 tons” on Quota for cod, otherwise than Arda put" in other[0]
    assert becoming(DOSSIER, TRADE, tabled(DOSSIER, {}), as_put) == []


def test_an_exact_package_in_words_and_ranks() -> None:
    """Better than none for whom, and in which order it stands for each; no rank where there is one alone."""
    other = SPACE.package({"quota": "high", "ports": "shut"})
    found = ((TRADE, ("Nash",)), (other, ("max welfare",)))
    assert chosen_words(DOSSIER, 0, found, "A. Nalyst") == (
        "on values assumed by A. Nalyst, better than no agreement for Arda and Bel; of the 2 packages it is second for Arda, first for Bel"
    )
    assert chosen_words(DOSSIER, 1, found, "A. Nalyst").startswith(
        "on values assumed by A. Nalyst, better than no agreement for Arda; "
    )
    assert chosen_words(DOSSIER, 0, found[:1], "A. Nalyst").endswith("for Arda and Bel")


def test_a_package_that_holds_for_a_share_of_the_draws() -> None:
    """Sides that fare alike stand together."""
    item = Held({"quota": "low"}, 0.5, {"arda": 1.0, "bel": 0.97}, 0.1)
    assert held_words(DOSSIER, item, "A. Nalyst") == (
        "on values assumed by A. Nalyst, better than no agreement for Arda in 100%, for Bel in 97% of the draws"
    )
    even = replace(item, beats={"arda": 1.0, "bel": 1.0})
    assert "for Arda and Bel in 100% of the draws" in held_words(DOSSIER, even, "A. Nalyst")


def test_who_assessed_in_short() -> None:
    """Up to the first semicolon."""
    assert shortly(VALUES.assessed_by) == "A. Nalyst"
    assert shortly("B. Nalyst") == "B. Nalyst"
