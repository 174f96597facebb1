"""Where each side stands on the issues of a space, by the record: the option it put last, and every option it has put before."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from verbale.counsel.space.space import Space
from verbale.counsel.tabled import Cells
from verbale.dossier import Dossier
from verbale.dossier.options import option_on, options_named
from verbale.model import StateOfPlay
from verbale.model.cell import Wish


@dataclass(frozen=True, slots=True)
class Stands:
    """Where sides stand.

    Parameters
    ----------
    now
        Party → issue → the option it put last.
    put
        Party → issue → every option that it has put.
    """

    now: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    put: Mapping[str, Mapping[str, frozenset[str]]] = field(default_factory=dict)

    def at(self, party: str, issue: str) -> str:
        """Return the option that a side put last; empty where the record has none."""
        return self.now.get(party, {}).get(issue, "")

    def has_put(self, party: str, issue: str, option: str) -> bool:
        """Say whether a side has put an option, now or before."""
        return option in self.put.get(party, {}).get(issue, frozenset())


def stands(dossier: Dossier, play: StateOfPlay, space: Space, cells: Cells | None = None) -> Stands:
    """Return where the sides of a space stand.

    Parameters
    ----------
    dossier, play
        Whose record.
    space
        Whose parties and issues.
    cells
        The matrix, with what each side wants and wanted; without it the stances of the state of play are all there is.
    """
    now: dict[str, dict[str, str]] = {}
    put: dict[str, dict[str, frozenset[str]]] = {}
    for party in space.parties:
        for issue, options in space.issues.items():
            last, every = _of(dossier, play, cells or {}, party, issue)
            if last in options:
                now.setdefault(party, {})[issue] = last
            put.setdefault(party, {})[issue] = frozenset(option for option in every if option in options)
    return Stands(now, put)


def _of(dossier: Dossier, play: StateOfPlay, cells: Cells, party: str, issue: str) -> tuple[str, list[str]]:
    """Return the option a side put last on an issue, and all that it put."""
    cell = cells.get((issue, party))
    wishes = [*cell.moved, *([cell.wants] if cell.wants else [])] if cell is not None else []
    found = [_option(dossier, play, issue, wish) for wish in wishes]
    if any(found):
        return found[-1], [option for option in found if option]
    position = play.position(issue, party)
    act = play.act(position.act) if position is not None else None
    option = position.option if position is not None else None
    if option is None and act is not None:
        option = option_on(act.act, dossier.point(issue))
    return option or "", [option] if option else []


def _option(dossier: Dossier, play: StateOfPlay, issue: str, wish: Wish) -> str:
    """Return the option of a wish: its own, else the one that its amount or its words name."""
    point = dossier.point(issue)
    if wish.option is not None:
        return wish.option
    for words in (wish.amount.words if wish.amount else "", wish.phrase):
        named = options_named(words, point) if words else ()
        if len(named) == 1:
            return named[0]
    known = play.act(wish.act)
    return (option_on(known.act, point) or "") if known is not None else ""
