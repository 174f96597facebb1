"""Packages as figures that explain themselves."""

from tests.counsel.conftest import DOSSIER, SPACE, TRADE
from verbale.counsel.figures import SOURCE, chosen_figure, held_figure
from verbale.counsel.preferences.robustness import Held
from verbale.model import Figure

OTHER = SPACE.package({"quota": "high", "ports": "shut"})


def test_a_package_that_concepts_choose() -> None:
    """Options, worth and gain of each party, what each gets and gives, and who chooses it."""
    assert chosen_figure(
        DOSSIER, SPACE, 1, ((OTHER, ("max welfare",)), (TRADE, ("Nash", "equal loss"))), "A. Nalyst"
    ) == Figure(
        id="counsel.package.2",
        value=0.5,
        unit="smallest gain, of 1 as everything a side wants, on values assumed by A. Nalyst",
        text="Package 2 (Nash, equal loss): Quota for cod: 200 tons; Access to ports: All; on values assumed by A. Nalyst, better than no agreement for Arda and Bel; of the 2 packages it is second for Arda, first for Bel.",
        steps=(
            "Quota for cod: 200 tons",
            "Access to ports: All",
            "scale: 0 nothing, 1 everything the side wants; values assumed by A. Nalyst",
            "Arda: 0.750, +0.625 against no agreement",
            "Bel: 0.750, +0.500 against no agreement",
            "Quota for cod, Arda: worth 0.750, 0.750 above its worst, 0.000 below its best",
            "Quota for cod, Bel: worth 0.000, 0.000 above its worst, 0.250 below its best",
            "Access to ports, Arda: worth 0.000, 0.000 above its worst, 0.250 below its best",
            "Access to ports, Bel: worth 0.750, 0.750 above its worst, 0.000 below its best",
            "chosen by: Nash, equal loss",
        ),
        source=SOURCE,
    )


def test_a_package_that_holds_for_a_share_of_the_values() -> None:
    """How often it beats no agreement for each, and the largest regret."""
    item = Held({"quota": "low", "ports": "open"}, 0.625, {"arda": 1.0, "bel": 0.8125}, 0.0625)
    assert held_figure(DOSSIER, 1, item, "A. Nalyst") == Figure(
        id="counsel.package.1",
        value=0.8125,
        unit="share of the draws of values assumed by A. Nalyst",
        text="Package 1 (Nash's in 62% of the draws): Quota for cod: 100 tons; Access to ports: All; on values assumed by A. Nalyst, better than no agreement for Arda in 100%, for Bel in 81% of the draws.",
        steps=(
            "Quota for cod: 100 tons",
            "Access to ports: All",
            "Arda: better than no agreement in 100% of the draws of assumed values",
            "Bel: better than no agreement in 81% of the draws of assumed values",
            "Nash's solution of 62% of the draws",
            "largest regret 0.062, on a scale from 0, nothing, to 1, everything the side wants; values assumed by A. Nalyst",
        ),
        source="Nash 1950; Smith 1984",
    )
