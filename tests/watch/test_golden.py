"""The golden scenarios: which alerts must and must not fire, and why, from both sides of the table."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from verbale.dossier import Dossier
from verbale.model import StateOfPlay
from verbale.watch import Alert, watch

NAMES = sorted(path.stem for path in (Path(__file__).parent / "golden").glob("*.toml"))
CASES = {
    "sincere-but-slow", "honest-pause", "courteous-stalling", "hollow-replies", "retraction", "mutual-debt", "no-coverage",
    "measures-by-us", "measures-by-them", "measures-by-third-party", "boiling-frog", "deadline-kept",
}  # fmt: skip


def matching(alerts: tuple[Alert, ...], wanted: dict[str, Any]) -> list[Alert]:
    """Return the alerts that have all of these values."""
    return [alert for alert in alerts if all(str(getattr(alert, key)) == value for key, value in wanted.items())]


def test_every_case_has_a_scenario() -> None:
    """The cases that a watch must get right are all there, each marked as invented."""
    assert set(NAMES) >= CASES
    folder = Path(__file__).parent / "golden"
    assert all((folder / f"{name}.toml").read_text().startswith("# Invented") for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_scenario(name: str, golden: Callable[[str], Any]) -> None:
    """What must fire fires, what must not does not."""
    case = golden(name)
    alerts = watch(case.dossier, case.play).alerts
    for wanted in case.must:
        assert matching(alerts, wanted), (case.why, wanted, [alert.id for alert in alerts])
    for banned in case.must_not:
        assert not matching(alerts, banned), (case.why, banned, matching(alerts, banned)[0].text)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_case_from_each_side(name: str, golden: Callable[[str], Any]) -> None:
    """Whose desk it is changes the order of the alerts and nothing else."""
    case = golden(name)
    here = watch(case.dossier, case.play)
    there = watch(replace(case.dossier, ours="borea"), case.play)
    assert {(a.id, a.level, a.text) for a in here.alerts} == {(a.id, a.level, a.text) for a in there.alerts}
    assert {f.id: f.value for f in here.indicators} == {f.id: f.value for f in there.indicators}


@pytest.mark.parametrize("name", NAMES)
def test_our_own_side_comes_first(name: str, golden: Callable[[str], Any]) -> None:
    """Alerts about our own conduct are read before those about others."""
    case = golden(name)
    for side in ("alba", "borea"):
        ours = [alert.ours for alert in watch(replace(case.dossier, ours=side), case.play).alerts]
        assert ours == sorted(ours, reverse=True)


def swapped(text: str) -> str:
    """Exchange two names."""
    return text.replace("alba", "\0").replace("borea", "alba").replace("\0", "borea")


@pytest.mark.parametrize("name", [name for name in NAMES if name != "measures-by-third-party"])
def test_swapping_the_parties_swaps_the_alerts(name: str, golden: Callable[[str], Any]) -> None:
    """Nobody is treated differently for who they are: the mirrored case has the mirrored alerts."""
    case = golden(name)
    mirrored_dossier, mirrored = mirror(case.dossier, case.play)
    here = {(swapped(a.id), a.level, a.probability) for a in watch(case.dossier, case.play).alerts}
    assert here == {(a.id, a.level, a.probability) for a in watch(mirrored_dossier, mirrored).alerts}


def mirror(dossier: Dossier, play: StateOfPlay) -> tuple[Dossier, StateOfPlay]:
    """Exchange the two parties everywhere."""
    other = {"alba": "borea", "borea": "alba"}

    def many(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(other.get(name, name) for name in names)

    obligations = tuple(
        replace(item, debtor=other[item.debtor], creditor=other[item.creditor]) for item in play.obligations
    )
    acts = tuple(replace(known, act=replace(known.act, actors=many(known.act.actors))) for known in play.acts)
    measures = tuple(replace(row, by=many(row.by), affected=many(row.affected)) for row in play.measures)
    coverage = tuple(replace(row, party=other.get(row.party, row.party)) for row in play.coverage)
    parties = tuple(replace(party, id=other.get(party.id, party.id)) for party in dossier.parties)
    changed = replace(play, obligations=obligations, acts=acts, measures=measures, coverage=coverage)
    return replace(dossier, parties=parties, ours="borea"), changed
