"""Exchanges: both gain, nobody else loses, nothing that was put already; against every pair of moves by hand."""

from itertools import product

import numpy as np
import pytest

from tests.counsel.conftest import SPACE, TRADE
from verbale.counsel.space.space import Space
from verbale.counsel.stands import Stands
from verbale.counsel.swaps import moves_towards, swaps
from verbale.errors import CounselError

APART = Stands({"arda": {"quota": "high", "ports": "shut"}, "bel": {"quota": "low", "ports": "open"}})


def test_each_gives_what_matters_less_to_it() -> None:
    """Arda opens the ports, Bel grants the quota: each gains three times what it gives."""
    (one,) = swaps(SPACE, APART, TRADE, "arda")
    assert (one.gives.by, one.gives.issue, one.gives.option, one.gives.now) == ("arda", "ports", "open", "shut")
    assert (one.gets.by, one.gets.issue, one.gets.option, one.gets.now) == ("bel", "quota", "high", "low")
    assert dict(one.net) == {"arda": 0.5, "bel": 0.5}
    (back,) = swaps(SPACE, APART, TRADE, "bel")
    assert (back.gives.by, back.gets.by) == ("bel", "arda")


def test_what_a_side_has_put_is_no_step_of_its_own() -> None:
    """Now or before."""
    stood = Stands(APART.now, {"arda": {"ports": frozenset({"shut", "open"})}})
    assert moves_towards(SPACE, stood, TRADE, "arda") == []
    assert swaps(SPACE, stood, TRADE, "arda") == ()
    assert swaps(SPACE, stood, TRADE, "bel") == ()


def test_a_stranger() -> None:
    """A party that the space does not have is named."""
    with pytest.raises(CounselError, match="no party 'zed'"):
        moves_towards(SPACE, APART, TRADE, "zed")


@pytest.mark.parametrize("seed", range(12))
def test_every_exchange_against_all_pairs(seed: int) -> None:
    """Three parties, four issues, random values: what is found is what every pair of moves by hand gives."""
    random = np.random.default_rng(seed)
    names, options = ["p", "q", "r"], {f"i{n}": ["a", "b", "c"] for n in range(4)}
    tables = {name: {issue: random.integers(0, 20, 3).tolist() for issue in options} for name in names}
    space = Space(options, tables, dict.fromkeys(names, 0))
    target = space.package({issue: "abc"[random.integers(3)] for issue in options})
    now = {name: {issue: "abc"[random.integers(3)] for issue in options} for name in names}
    value = {
        name: {issue: dict(zip("abc", row, strict=True)) for issue, row in rows.items()}
        for name, rows in tables.items()
    }
    wanted = set()
    for issue, back, other in product(options, options, ("q", "r")):
        if (
            issue == back
            or other == "p"
            or now["p"][issue] == target.options[issue]
            or now[other][back] == target.options[back]
        ):
            continue
        first = {n: value[n][issue][target.options[issue]] - value[n][issue][now["p"][issue]] for n in names}
        second = {n: value[n][back][target.options[back]] - value[n][back][now[other][back]] for n in names}
        net = {n: first[n] + second[n] for n in names}
        if first[other] > 0 and second["p"] > 0 and net["p"] > 0 and net[other] > 0 and min(net.values()) >= 0:
            wanted.add((issue, other, back))
    found = swaps(space, Stands(now), target, "p")
    assert {(one.gives.issue, one.gets.by, one.gets.issue) for one in found} == wanted
    smallest = [min(one.net["p"], one.net[one.gets.by]) for one in found]
    assert smallest == sorted(smallest, reverse=True)
