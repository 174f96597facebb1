"""While a long record is read the collector of cycles rests, and works again afterwards."""

import gc

import pytest

from verbale.record.collector import uncollected


def test_it_rests_and_works_again() -> None:
    """Also where what was made broke off."""
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError), uncollected():
        raise KeyError
    assert gc.isenabled()


def test_who_turned_it_off_keeps_it_off() -> None:
    """One inside another, or a caller of its own."""
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
