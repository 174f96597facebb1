"""Amounts: a number as English writes it, one name for a unit, per what."""

import pytest

from verbale.dossier.amounts import amount_in
from verbale.model.cell import Amount


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("a levy of 3 per cent", Amount(3, "per cent", "", "3 per cent")),
        ("raised by 2.5%, they said", Amount(2.5, "per cent", "", "2.5%")),
        ("€1,200.50 per tonne", Amount(1200.5, "€", "tonne", "€1,200.50 per tonne")),
        ("$ 40.", Amount(40, "$", "", "$ 40")),
        ("12 hours a day", Amount(12, "hours", "day", "12 hours a day")),
        ("1 kilometer of the bank", Amount(1, "kilometres", "", "1 kilometer")),
        ("30 km", Amount(30, "kilometres", "", "30 km")),
        ("1.200.000 crowns", Amount(1_200_000, "crowns", "", "1.200.000 crowns")),
        ("3,5 euros", Amount(3.5, "euros", "", "3,5 euros")),
        ("12,000 tonnes", Amount(12_000, "tonnes", "", "12,000 tonnes")),
    ],
)
def test_a_number_with_its_unit(words: str, amount: Amount) -> None:
    """What it is, per what, and as it stands there."""
    assert amount_in(words) == amount


@pytest.mark.parametrize("words", ["article 12", "on 5 May 2024", "no amount", "5 markets"])
def test_a_bare_number_is_no_amount(words: str) -> None:
    """Without a unit there is nothing to compare."""
    assert amount_in(words) is None


def test_amounts_of_one_unit_per_the_same_lie_on_one_axis() -> None:
    """However the unit is written."""
    first, second = amount_in("40 percent a year"), amount_in("3% per year")
    assert first is not None
    assert second is not None
    assert first.scale == second.scale == ("per cent", "year")
