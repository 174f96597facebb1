"""S1, the register: every side's measures, and an agreed standstill."""

from collections.abc import Callable
from typing import Any

from verbale.watch import watch


def test_a_measure_against_an_agreed_standstill_is_red(
    scenario: Callable[[str], Any], small: str, measures: str
) -> None:
    """What was agreed to stay as it was speaks for itself; without agreement the same measure does not."""
    item = '[[baseline_item]]\npoint = "fish"\ntext = "No new quotas while talks run."\nsource = "invented"\n{}\n'
    place = '[[comparison]]\nname = "requests'
    agreed = scenario(small.replace(place, item.format("agreed = true") + place, 1) + measures)
    alerts = {alert.id: alert.level for alert in watch(agreed.dossier, agreed.play).alerts}
    assert alerts == {"standstill.borea.fish": "red"}
    plain = scenario(small.replace(place, item.format("") + place, 1) + measures)
    assert not watch(plain.dossier, plain.play).alerts


def test_the_register_lists_every_side_alike(scenario: Callable[[str], Any], small: str, measures: str) -> None:
    """Each measure stands in one line with its maker, whom it affects, its weight and who judged it."""
    found = scenario(small + measures).watched
    register, ours, theirs = (found.figure(name) for name in ("s1", "s1.alba", "s1.borea"))
    assert register is not None
    assert register.value == 3
    assert "missing: no [[baseline_item]] says how things were" in register.steps
    assert any(
        "2 September 2023, Borea: “an invented measure”" in step and "severity 6 of 10" in step
        for step in register.steps
    )
    assert any("missing: 1 measure no person has assessed" in step for step in register.steps)
    assert ours is not None
    assert theirs is not None
    assert (ours.value, theirs.value) == (2, 2)
