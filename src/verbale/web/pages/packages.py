"""Packages issue by issue: what each side gets and gives on every point, against no agreement, and where it stands on it today."""

from dataclasses import dataclass
from typing import Any

from verbale.brief.context import BriefContext
from verbale.brief.page import Brief, Citation
from verbale.brief.wording import short_day
from verbale.counsel.advice import Counsel
from verbale.counsel.explaining import Part


@dataclass(frozen=True, slots=True)
class Share:
    """What a point of a package is to a party.

    Parameters
    ----------
    gets, gives
        Above its worst option; below its best.
    stands, address, portion
        Where it stands today, what leads to the words, and their mark where it is not the page's.
    """

    gets: str
    gives: str
    stands: str = ""
    address: str = ""
    portion: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A point of a package: how it is settled, and each party's share."""

    title: str
    option: str
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A package for people.

    Parameters
    ----------
    number, chosen
        Its place, and the concepts that choose it.
    parties, rows
        Names, in the order of the shares.
    totals
        Worth in all, worth of no agreement, and the gain, party by party.
    """

    number: int
    chosen: str
    parties: tuple[str, ...]
    rows: tuple[Row, ...]
    totals: tuple[tuple[str, tuple[str, ...]], ...]


def shown(case: BriefContext, said: Counsel | None, brief: Brief, link: Any) -> list[Shown]:  # a function of a citation
    """Return the packages of counsel, each point with the words on which a party's position rests."""
    if said is None:
        return []
    found = []
    for number, ((item, concepts), parts) in enumerate(zip(said.packages, said.parts, strict=True), start=1):
        parties = tuple(item.utilities)
        by = {(part.issue, part.party): part for part in parts}
        rows = tuple(
            Row(case.title(point), _option(case, point, option), tuple(_share(case, by[point, party], brief, link) for party in parties))
            for point, option in item.options.items()
        )  # fmt: skip
        worth = tuple(f"{item.utilities[party]:.3f}" for party in parties)
        without = tuple(f"{item.utilities[party] - item.gains[party]:.3f}" for party in parties)
        gain = tuple(f"{item.gains[party]:+.3f}" for party in parties)
        totals = (("In all", worth), ("No agreement", without), ("Gain over no agreement", gain))
        found.append(Shown(number, ", ".join(concepts), tuple(map(case.name, parties)), rows, totals))
    return found


def _option(case: BriefContext, point: str, option: str) -> str:
    return next((known.title for known in case.dossier.point(point).options if known.id == option), option)


def _share(case: BriefContext, part: Part, brief: Brief, link: Any) -> Share:
    gets, gives = f"{part.gets:.3f}", f"{part.gives:.3f}"
    cell = case.cells.get((part.issue, part.party))
    cited: tuple[Citation, ...] = case.cite([cell.act]) if cell is not None else ()
    if cell is None or not cited or cited[0].evidence is None:
        return Share(gets, gives)
    mark = cited[0].evidence.marking
    portion = mark.portion if mark != brief.marking else ""
    return Share(gets, gives, f"{cell.stance}, {short_day(cell.since)}", link(cited[0]), portion)
