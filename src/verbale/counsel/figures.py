"""Packages as figures: each with its options, what it gives each party, and how it was found."""

from collections.abc import Mapping

from verbale.counsel.explaining import explain
from verbale.counsel.preferences.robustness import Held
from verbale.counsel.space.space import Package, Space
from verbale.dossier import Dossier
from verbale.model import Figure

SOURCE = "Nash 1950; Kalai & Smorodinsky 1975; Kalai 1977; Chun 1988"


def _chosen(dossier: Dossier, options: Mapping[str, str]) -> list[str]:
    chosen = []
    for point, option in options.items():
        titles = {known.id: known.title for known in dossier.point(point).options}
        chosen.append(f"{dossier.point_title(point)}: {titles[option]}")
    return chosen


def chosen_figure(dossier: Dossier, space: Space, number: int, item: Package, concepts: tuple[str, ...]) -> Figure:
    """Return a package that solution concepts choose."""
    chosen = _chosen(dossier, item.options)
    gains = [
        f"{dossier.party_name(party)}: {value:.3f}, {item.gains[party]:+.3f} against no agreement"
        for party, value in item.utilities.items()
    ]
    parts = [
        f"{dossier.point_title(part.issue)}, {dossier.party_name(part.party)}: worth {part.worth:.3f}, "
        f"{part.gets:.3f} above its worst, {part.gives:.3f} below its best"
        for part in explain(space, item.options)
    ]
    return Figure(
        id=f"counsel.package.{number}",
        value=min(item.gains.values()),
        unit="smallest gain",
        text=f"Package {number} ({', '.join(concepts)}): {'; '.join(chosen)}.",
        steps=(*chosen, *gains, *parts, f"chosen by: {', '.join(concepts)}"),
        source=SOURCE,
    )


def held_figure(dossier: Dossier, number: int, item: Held) -> Figure:
    """Return a package that holds for a share of the values that fit."""
    parts = _chosen(dossier, item.options)
    gains = [
        f"{dossier.party_name(party)}: better than no agreement for {share:.0%} of the values that fit"
        for party, share in item.beats.items()
    ]
    text = f"Package {number}: {'; '.join(parts)}."
    steps = (
        *parts,
        *gains,
        f"Nash's solution of {item.chosen:.0%} of the draws",
        f"largest regret {item.regret:.3f} of 1",
    )
    return Figure(
        f"counsel.package.{number}", min(item.beats.values()), "share", text, steps, source="Nash 1950; Smith 1984"
    )
