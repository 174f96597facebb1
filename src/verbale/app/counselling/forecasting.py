"""Where sides have stood, from the acts of a view: options, each point's own where an act is on several, and amounts."""

from typing import TYPE_CHECKING

from verbale.counsel.forecast.backtest import Stand
from verbale.counsel.forecast.history import history
from verbale.counsel.forecast.words import told
from verbale.counsel.told import Told
from verbale.model import RecordedAct
from verbale.model.cell import Amount
from verbale.reading.points import matcher
from verbale.state.cells.wants import wish_of

if TYPE_CHECKING:
    from verbale.app.ask import View


def stands(view: "View") -> tuple[Stand, ...]:
    """Return the stands of all sides, in order of days."""

    def amount(item: RecordedAct, point: str) -> Amount | None:
        return wish_of(item, point, view.dossier).amount

    def option(item: RecordedAct, point: str) -> str | None:
        return matcher(view.dossier).option(point, " ".join(words.exact for words in item.act.evidence))

    return history(view.dossier, view.play, amount, option)


def wanted(view: "View") -> dict[tuple[str, str], str]:
    """Return (point, party) → the option that it last asked for."""
    scales = {point.id: [option.id for option in point.options] for point in view.dossier.points if point.options}
    return {
        (stand.issue, stand.party): scales[stand.issue][int(stand.position)]
        for stand in stands(view)
        if stand.issue in scales
    }


def forecast(view: "View") -> Told:
    """Return where positions are heading, scored on the record as of the view's dates."""
    return told(view.dossier, stands(view))
