"""Whole exchanges through the house: who owes whom what since when, from papers as they are written."""

import pytest

from tests.state.debts.exchange_files import Exchange, exchanges, wanted_of, worked_out


@pytest.mark.parametrize("exchange", exchanges(), ids=lambda one: one.name)
def test_the_debts_of_an_exchange(exchange: Exchange) -> None:
    """Every debt with its status and its days, and none besides."""
    assert worked_out(exchange) == wanted_of(exchange)
