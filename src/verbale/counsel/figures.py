"""Packages as figures: each with its options, what it gives each party, and how it was found."""

from collections.abc import Mapping

from verbale.counsel.assumed import Found, chosen_words, held_words
from verbale.counsel.explaining import explain
from verbale.counsel.preferences.robustness import Held
from verbale.counsel.space.space import Space
from verbale.dossier import Dossier
from verbale.model import Figure

SOURCE = "Nash 1950; Kalai & Smorodinsky 1975; Kalai 1977; Chun 1988"


def _chosen(dossier: Dossier, options: Mapping[str, str]) -> list[str]:
    chosen = []
    for point, option in options.items():
        titles = {known.id: known.title for known in dossier.point(point).options}
        chosen.append(f"{dossier.point_title(point)}: {titles[option]}")
    return chosen


def chosen_figure(dossier: Dossier, space: Space, place: int, found: Found, assumed: str) -> Figure:
    """Return a package that solution concepts choose: in words and ranks, with the numbers and their scale as steps.

    Parameters
    ----------
    dossier, space
        Names, and the values.
    place, found
        Which of the packages, from 0, and all of them, each with the concepts that choose it.
    assumed
        Whose values these are.
    """
    item, concepts = found[place]
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
    words = chosen_words(dossier, place, found, assumed)
    return Figure(
        id=f"counsel.package.{place + 1}",
        value=min(item.gains.values()),
        unit=f"smallest gain, of 1 as everything a side wants, on values assumed by {assumed}",
        text=f"Package {place + 1} ({', '.join(concepts)}): {'; '.join(chosen)}; {words}.",
        steps=(
            *chosen,
            f"scale: 0 nothing, 1 everything the side wants; values assumed by {assumed}",
            *gains,
            *parts,
            f"chosen by: {', '.join(concepts)}",
        ),
        source=SOURCE,
    )


def held_figure(dossier: Dossier, number: int, item: Held, assumed: str) -> Figure:
    """Return a package that holds for a share of the draws of assumed values.

    Parameters
    ----------
    dossier, number, item
        Names, the package's place from 1, and the package.
    assumed
        Whose values these are.
    """
    parts = _chosen(dossier, item.options)
    gains = [
        f"{dossier.party_name(party)}: better than no agreement in {share:.0%} of the draws of assumed values"
        for party, share in item.beats.items()
    ]
    text = f"Package {number} (Nash's in {item.chosen:.0%} of the draws): {'; '.join(parts)}; {held_words(dossier, item, assumed)}."
    steps = (
        *parts,
        *gains,
        f"Nash's solution of {item.chosen:.0%} of the draws",
        f"largest regret {item.regret:.3f}, on a scale from 0, nothing, to 1, everything the side wants; values assumed by {assumed}",
    )
    return Figure(
        f"counsel.package.{number}", min(item.beats.values()), f"share of the draws of values assumed by {assumed}", text, steps,
        source="Nash 1950; Smith 1984",
    )  # fmt: skip
