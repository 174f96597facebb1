"""Where sides have stood, from the acts of a view: options, each point's own where an act is on several, and amounts."""

from dataclasses import replace
from typing import TYPE_CHECKING

from verbale.counsel.asking.drafted import rules_out
from verbale.counsel.forecast.backtest import Stand
from verbale.counsel.forecast.history import history
from verbale.counsel.forecast.words import told
from verbale.counsel.told import Told
from verbale.model import RecordedAct, Stance, StateOfPlay
from verbale.model.cell import Amount
from verbale.model.kinds import KINDS
from verbale.state.cells.wants import wish_of

if TYPE_CHECKING:
    from verbale.app.ask import View


def stands(view: "View", *, asking: bool = False) -> tuple[Stand, ...]:
    """Return the stands of all sides, in order of days; of what they asked for alone, where so wanted."""

    def amount(item: RecordedAct, point: str) -> Amount | None:
        return wish_of(item, point, view.dossier).amount

    return history(view.dossier, _placing(view.play, asking=asking), amount)


def wanted(view: "View") -> dict[tuple[str, str], str]:
    """Return (point, party) → the option that it last asked for; what it could live with is not asked for."""
    scales = {point.id: [option.id for option in point.options] for point in view.dossier.points if point.options}
    found = stands(view, asking=True)
    return {
        (stand.issue, stand.party): scales[stand.issue][int(stand.position)] for stand in found if stand.issue in scales
    }


def forecast(view: "View") -> Told:
    """Return where positions are heading, scored on the record as of the view's dates."""
    return told(view.dossier, stands(view))


def _placing(play: StateOfPlay, *, asking: bool) -> StateOfPlay:
    """Return a state of play without the acts that name an option only to rule it out, and, if so wanted, with proposals alone."""
    acts = [item for item in play.acts if not rules_out(item.act.evidence[0].exact)]
    return replace(
        play, acts=tuple(item for item in acts if not asking or KINDS[item.act.kind].stance is Stance.PROPOSES)
    )
