"""What a side could table next, from where the record has it, and why now: who waits, who was open, and since when."""

from dataclasses import dataclass

from verbale.counsel.offers import Step, table_next
from verbale.counsel.space.space import Package, Space
from verbale.dossier import Dossier
from verbale.dossier.options import option_on
from verbale.model import UNDATED, Stance, StateOfPlay

_OPEN = {Stance.OPEN, Stance.ACCEPTS, Stance.SUPPORTS, Stance.PROPOSES}


@dataclass(frozen=True, slots=True)
class NextMove:
    """What to table next: a point and an option, to whom, with what it gives and costs, and why now.

    Parameters
    ----------
    point, option, by, to
        What, by whom, and to the party that gains most.
    text
        The move in a sentence.
    why
        Why now, from the record; empty where it gives no reason.
    acts
        Acts that say so.
    """

    point: str
    option: str
    by: str
    to: str
    text: str
    why: str = ""
    acts: tuple[str, ...] = ()


def move(dossier: Dossier, play: StateOfPlay, space: Space, target: Package, by: str) -> NextMove | None:
    """Return a side's best step towards a package, preferring steps for which the record gives a reason now.

    Only steps that give the others more than they cost: else there is nothing to say for tabling it alone.
    """
    if by not in space.parties:
        return None
    held = {}
    for point in space.issues:
        cell = play.position(point, by)
        act = play.act(cell.act) if cell is not None else None
        option = cell.option if cell is not None else None
        if option is None and act is not None:
            option = option_on(act.act, dossier.point(point))
        if option in space.issues[point]:
            held[point] = option or ""
    steps = [step for step in table_next(space, by, held, target) if sum(step.gains.values()) > step.cost]
    if not steps:
        return None
    reasons = [(step, *_why(dossier, play, step, by)) for step in steps]
    step, why, acts = next((item for item in reasons if item[1]), reasons[0])
    return NextMove(step.issue, step.option, by, step.to, _text(dossier, step, by), why, acts)


def _text(dossier: Dossier, step: Step, by: str) -> str:
    titles = {known.id: known.title for known in dossier.point(step.issue).options}
    instead = f" instead of {titles[step.now]!r}" if step.now else ""
    cost = f"it costs {step.cost:.3f}" if step.cost > 0 else f"it gains {-step.cost:.3f} itself"
    given = ", ".join(
        f"{value:.3f} to {dossier.party_name(party)}" for party, value in step.gains.items() if round(value, 3) > 0
    )
    return f"{dossier.party_name(by)} could offer {titles[step.option]!r} on {dossier.point_title(step.issue)}{instead}: {cost} and gives {given}."


def _why(dossier: Dossier, play: StateOfPlay, step: Step, by: str) -> tuple[str, tuple[str, ...]]:
    """Return a reason from the record: an answer that the side owes, or an opening of the other side."""
    for owed in play.obligations:
        if owed.closed is None and owed.point == step.issue and owed.debtor == by:
            waited = f" for {(play.on - owed.opened).days} days" if owed.dated else ""
            return f"{dossier.party_name(owed.creditor)} has waited for an answer on it{waited}.", (owed.opened_by,)
    cell = play.position(step.issue, step.to)
    if cell is not None and cell.stance in _OPEN:
        when = "" if cell.since == UNDATED else f" on {cell.since.day} {cell.since:%B %Y}"
        said = "made a proposal on it" if cell.stance is Stance.PROPOSES else "was open to it"
        return f"{dossier.party_name(step.to)} {said}{when}.", (cell.act,)
    return "", ()
