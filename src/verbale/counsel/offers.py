"""What a side should table next: the step towards an agreement in reach that gives the others most for what it costs.

From where a side stands on each issue towards the package that a solution concept chooses, one issue at a time. Concessions on what
matters less to oneself and more to the others come first (Pruitt 1981).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from verbale.counsel.solutions.solutions import nash
from verbale.counsel.space.space import Package, Space
from verbale.errors import CounselError


@dataclass(frozen=True, slots=True)
class Step:
    """A step on one issue.

    Parameters
    ----------
    issue, option
        What to table.
    now
        Where the side stands; empty when it has not said.
    to
        The party that gains most.
    cost
        What it costs the side; less than 0 when it gains.
    gains
        Other party → what it gains.
    """

    issue: str
    option: str
    now: str
    to: str
    cost: float
    gains: Mapping[str, float]


def table_next(
    space: Space, by: str, held: Mapping[str, str] | None = None, target: Package | None = None
) -> tuple[Step, ...]:
    """Return the steps of a side towards a package, the best first.

    Parameters
    ----------
    by
        Whose step.
    held
        Issue → option where the side stands. An issue left out counts from the side's best option, and `now` is empty.
    target
        Where to; the first package that Nash's solution chooses, when left out.

    Raises
    ------
    CounselError
        For a party, issue or option that the space does not have, or when nothing is in reach.
    """
    if by not in space.parties:
        raise CounselError(f"There is no party {by!r}.", f"Use one of {', '.join(space.parties)}.")
    stands = dict(held or {})
    for issue, option in stands.items():
        if option not in space.issues.get(issue, ()):
            raise CounselError(f"There is no option {option!r} of {issue!r}.", "Name issues and options of the space.")
    mine = space.parties.index(by)
    aim = target or nash(space).packages[0]
    steps = []
    for issue, options in space.issues.items():
        table, new = space.tables[issue], options.index(aim.options[issue])
        start = options.index(stands[issue]) if issue in stands else int(table[:, mine].argmax())
        change = table[new] - table[start]
        others = {party: int(change[place]) / space.grid for place, party in enumerate(space.parties) if place != mine}
        if start == new or max(others.values(), default=0.0) <= 0:
            continue
        to = max(others, key=lambda party: others[party])
        steps.append(Step(issue, options[new], stands.get(issue, ""), to, -int(change[mine]) / space.grid, others))
    steps.sort(key=_merit, reverse=True)
    return tuple(steps)


def _merit(step: Step) -> tuple[bool, float]:
    given = sum(step.gains.values())
    return (step.cost <= 0, given if step.cost <= 0 else given / step.cost)
