"""What makes two wishes the same: the option, else the amount on its scale, else the words."""

import datetime as dt

from verbale.model.cell import Amount, Wish

DAY = dt.date(2025, 3, 1)


def wish(**more: object) -> Wish:
    """Make one."""
    return Wish(act="a", day=DAY, since=DAY, **more)  # type: ignore[arg-type]


def test_what_is_wanted_is_compared_by_what_is_firmest() -> None:
    """Options before amounts, amounts before words; however an amount is written."""
    ten = Amount(10, "per cent", "", "10%")
    assert wish(option="x", phrase="one").content == wish(option="x", phrase="two").content
    assert wish(amount=ten).content == wish(amount=Amount(10, "per cent", "", "10 per cent")).content
    assert wish(amount=ten).content != wish(amount=Amount(10, "per cent", "year", "10% a year")).content
    assert wish(phrase="An end").content == wish(phrase="an end").content != wish(phrase="an end", deleted="x").content
