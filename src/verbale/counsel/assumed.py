"""What rests on assumed values, in words that say so in the same sentence: whose they are, in how many draws it holds, and in what order."""

from collections.abc import Mapping, Sequence

from verbale.counsel.preferences.robustness import Held, Robustness
from verbale.counsel.space.space import Package
from verbale.counsel.stands import Stands
from verbale.counsel.tabled import Answered, Tabled
from verbale.counsel.told import joined
from verbale.dossier import Dossier
from verbale.dossier.preferences import Preferences
from verbale.model.naming import named

Found = Sequence[tuple[Package, tuple[str, ...]]]  # packages, each with the concepts that choose it
NEARLY, MOSTLY = 0.95, 0.7  # shares of the draws from which "nearly all" and "most" are said
OF_DRAWS = "The package with the largest product of gains"
ORDER = ("first", "second", "third", "fourth", "fifth")


def holding(dossier: Dossier, found: Robustness, preferences: Preferences) -> list[str]:
    """Return what holds over the draws: whether there is an agreement, and which options Nash's package has.

    Parameters
    ----------
    dossier
        Whose points and parties.
    found
        What holds, over how many draws.
    preferences
        Whose values are assumed; red lines among them decide some options.
    """
    points = f"{len(found.support)} of {len(dossier.points)} points"
    left = [point.title for point in dossier.points if point.id not in found.support]
    without = f" (without options: {joined(left)})" if left else ""
    first = (
        f"On values assumed by {shortly(preferences.assessed_by)}, every side at the table would prefer some agreement on "
        f"{points}{without} to none, {draws(found.reach, found.samples)}."
    )
    return [first, *_options(dossier, found, preferences)]


def shortly(assessed_by: str) -> str:
    """Return who assessed, without what follows a semicolon: the whole stands once, at the end."""
    return assessed_by.split(";", maxsplit=1)[0].strip()


def becoming(dossier: Dossier, target: Package, found: Tabled, stood: Stands) -> list[str]:
    """Say what becomes of the refused key concerns in the first package; nothing where none is refused.

    Parameters
    ----------
    dossier
        Whose points.
    target
        The package.
    found, stood
        Who refused what, and where the sides stand.
    """
    keys = {point.id for point in dossier.points if point.key_for}
    rows = {one.point: one for one in reversed(found.refused) if one.point in keys}
    parts = [_fate(dossier, target, found, stood, one) for one in reversed(rows.values())]
    return [f"The refused key concerns in package 1: {'; '.join(parts)}."] if parts else []


def _fate(dossier: Dossier, target: Package, found: Tabled, stood: Stands, one: Answered) -> str:
    title, whose = dossier.point_title(one.point), _named(dossier, one.to)
    if one.point not in target.options:
        return f"nothing on {title}"
    option = target.options[one.point]
    who = joined([_named(dossier, row.by) for row in found.refused if row.point == one.point])
    as_put = stood.at(one.to, one.point) == option
    how = f"as {whose} put and {who} refused" if as_put else f"otherwise than {whose} put"
    return f"“{_title(dossier, one.point, option)}” on {title}, {how}"


def draws(share: float, samples: int) -> str:
    """Say in how many draws of the assumed values something holds."""
    if share >= 1:
        return f"in all {samples} draws of them"
    return f"in {share:.0%} of {samples} draws of them" if share > 0 else f"in none of {samples} draws of them"


def _options(dossier: Dossier, found: Robustness, preferences: Preferences) -> list[str]:
    """Return the options that Nash's package has, the surest first, each with its share of the draws."""
    rows = []
    for point, support in found.support.items():
        best = max(support, key=lambda option: support[option])
        share, said = support[best], f"{dossier.point_title(point)}: {_title(dossier, point, best)}"
        rows.append((share, f"{said} ({_share(share)}{ruled(dossier, point, best, preferences)})"))
    if not rows:
        return []
    rows.sort(key=lambda row: -row[0])
    parts = "; ".join(text for _, text in rows)
    return [f"{OF_DRAWS} (Nash's), and in how many draws of the assumed values each option is in it: {parts}."]


def _share(share: float) -> str:
    """Return a share of draws in words where it is nearly all, and as open where it is little more than half."""
    if share >= NEARLY:
        return "all" if share >= 1 else "nearly all"
    return f"{share:.0%}" if share >= MOSTLY else f"{share:.0%}, so it is open"


def ruled(dossier: Dossier, point: str, option: str, preferences: Preferences) -> str:
    """Say whose red lines leave a point no other option; empty where values decide.

    Parameters
    ----------
    dossier
        Whose options.
    point, option
        What is left.
    preferences
        Whose statements the red lines are.
    """
    lines = [row for row in preferences.statements if row.says == "red line" and row.point == point]
    left = {known.id for known in dossier.point(point).options} - {row.option for row in lines}
    if left != {option}:
        return ""
    whose = joined(list(dict.fromkeys(_named(dossier, row.party) for row in lines)))
    return f"; the other options are entered as a red line of {whose}"


def chosen_words(dossier: Dossier, place: int, found: Found, assumed: str) -> str:
    """Return what an exact package is to each side, in words and ranks.

    Parameters
    ----------
    dossier
        Whose parties.
    place
        Which of the packages, from 0.
    found
        All packages, each with the concepts that choose it.
    assumed
        Whose values these are.
    """
    item = found[place][0]
    better = [_named(dossier, party) for party, gain in item.gains.items() if gain > 0]
    words = f"on values assumed by {assumed}, better than no agreement for {joined(better) or 'nobody'}"
    if len(found) == 1:
        return words
    ranks = [f"{_rank(party, place, found)} for {_named(dossier, party)}" for party in item.utilities]
    return f"{words}; of the {len(found)} packages it is {', '.join(ranks)}"


def _rank(party: str, place: int, found: Found) -> str:
    """Return a package's place for a party: ``second``."""
    values = [item.utilities[party] for item, _ in found]
    ahead = sum(value > values[place] for value in values)
    return ORDER[ahead] if ahead < len(ORDER) else f"{ahead + 1}th"


def held_words(dossier: Dossier, item: Held, assumed: str) -> str:
    """Return for whom a package is better than none, in how many draws of the assumed values.

    Parameters
    ----------
    dossier, item
        Whose parties, and the package.
    assumed
        Whose values these are.
    """
    return f"on values assumed by {assumed}, better than no agreement {_alike(dossier, item.beats)} of the draws"


def _alike(dossier: Dossier, beats: Mapping[str, float]) -> str:
    groups: dict[str, list[str]] = {}
    for party, share in beats.items():
        groups.setdefault(f"{share:.0%}", []).append(_named(dossier, party))
    return ", ".join(f"for {joined(names)} in {share}" for share, names in groups.items())


def _named(dossier: Dossier, party: str) -> str:
    return named(dossier.party_name(party))


def _title(dossier: Dossier, point: str, option: str) -> str:
    return next(known.title for known in dossier.point(point).options if known.id == option)
