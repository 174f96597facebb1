"""A scenario's file in words: GENIUS and ANAC by its packages, a conflict (`.gmcr`) by the states that hold."""

from pathlib import Path

from verbale.counsel.solutions.solutions import packages
from verbale.counsel.space.genius import read_genius_folder
from verbale.counsel.space.space import Package, Space
from verbale.counsel.stability.conflict import Conflict
from verbale.counsel.stability.words import told_file
from verbale.counsel.told import Told
from verbale.errors import CounselError

LIMITS = (
    "Utilities are those of the file, on its own scale, and only as true as the file is.",
    "Packages worse for somebody than the file's reservation value are left out; a discount over time is not read.",
)


def told(path: Path) -> Told:
    """Say what a scenario comes to.

    Parameters
    ----------
    path
        A `.gmcr` file, a folder with one domain and its profiles, or the domain's file in such a folder.

    Raises
    ------
    CounselError
        For what is none of these, or cannot be read.
    """
    if path.suffix.lower() == ".gmcr":
        return told_file(Conflict.from_gmcr(path))
    if path.is_dir():
        return of_space(read_genius_folder(path))
    if path.suffix.lower() == ".xml" and path.is_file():
        return of_space(read_genius_folder(path.parent))
    raise CounselError(f"{path} is no scenario.", "Give a folder of GENIUS files, its domain's .xml, or a .gmcr file.")


def of_space(space: Space) -> Told:
    """Say which packages of a space are chosen, by which concepts, and what each side gains.

    Raises
    ------
    CounselError
        When no package reaches what each side has without agreement.
    """
    found = packages(space)
    words = [f"{len(space.parties)} sides, {len(space.issues)} issues, {space.size:,} packages."]
    for number, (item, concepts) in enumerate(found, start=1):
        words.append(f"Package {number} ({', '.join(concepts)}): {_options(item)}.")
        words += [f"  {party}: {_gain(space, item, party)}" for party in space.parties]
    if len(found) > 1:
        words.append("The concepts disagree: which package is fair depends on what counts as fair.")
    rows = [
        {
            "options": dict(item.options),
            "utilities": dict(item.utilities),
            "gains": dict(item.gains),
            "concepts": list(by),
        }
        for item, by in found
    ]
    return Told(tuple(words), LIMITS, {"size": space.size, "parties": list(space.parties), "packages": rows})


def _options(item: Package) -> str:
    return "; ".join(f"{issue}: {option}" for issue, option in item.options.items())


def _gain(space: Space, item: Package, party: str) -> str:
    """Return a side's gain in words and in numbers, as a share of the most it could gain from any option."""
    place = space.parties.index(party)
    top = sum(int(table[:, place].max()) for table in space.tables.values()) - int(space.threat[place])
    share = item.gains[party] * space.grid / top if top else 0.0
    how = "nothing" if share <= 0 else "a small part" if share < 1 / 3 else "about half" if share < 2 / 3 else "most"
    return f"{how} of what it could gain ({item.utilities[party]:.6g}, {item.gains[party]:+.6g} against no agreement)"
