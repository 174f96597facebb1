"""Yes-or-no options into states and moves: feasible choices, what each party can change, and rankings by prioritised statements."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from verbale.errors import CounselError

Pattern = Mapping[str, bool]
Condition = Pattern | Sequence[Pattern]
State = tuple[bool, ...]
_MOST = 20


@dataclass(frozen=True, slots=True)
class States:
    """Feasible states in order, and who can move from which to which."""

    options: tuple[str, ...]
    states: tuple[State, ...]
    moves: dict[str, list[tuple[int, int]]]

    def names(self) -> list[str]:
        """Return each state as the options taken in it."""
        return [
            ", ".join(option for option, taken in zip(self.options, state, strict=True) if taken) or "none"
            for state in self.states
        ]

    def ranked(self, conditions: Sequence[Condition]) -> list[list[int]]:
        """Return classes of states, the best first: an earlier condition fulfilled outweighs all later ones."""
        place = {option: number for number, option in enumerate(self.options)}
        _check_names(conditions, place)
        scores: dict[tuple[bool, ...], list[int]] = {}
        for number, state in enumerate(self.states, start=1):
            scores.setdefault(tuple(fits(condition, state, place) for condition in conditions), []).append(number)
        return [scores[score] for score in sorted(scores, reverse=True)]


def fits(condition: Condition, state: State, place: Mapping[str, int]) -> bool:
    """Say whether a state fulfils a pattern, or any of several."""
    patterns = [condition] if isinstance(condition, Mapping) else condition
    return any(all(state[place[name]] == taken for name, taken in pattern.items()) for pattern in patterns)


def states_of(
    options: Mapping[str, Sequence[str]],
    infeasible: Sequence[Condition],
    forward: set[str],
    back: set[str],
    order: Sequence[str] | None = None,
) -> States:
    """Make states and moves, the options in order of their parties unless another order is given.

    Raises
    ------
    CounselError
        When nothing is feasible, or an option is unknown or double.
    """
    owned = [option for own in options.values() for option in own]
    names = tuple(order or owned)
    if len(set(names)) != len(names) or len(set(owned)) != len(owned) or set(owned) - set(names):
        raise CounselError(
            "An option belongs to two parties, or stands twice.", "Give each option one name and one party."
        )
    if len(names) > _MOST:
        raise CounselError(f"{len(names)} options make too many states.", f"Use at most {_MOST}.")
    place = {option: number for number, option in enumerate(names)}
    _check_names([*infeasible, *({name: True} for name in forward | back)], place)
    every = (tuple(reversed(bits)) for bits in product((False, True), repeat=len(names)))
    states = tuple(state for state in every if not any(fits(pattern, state, place) for pattern in infeasible))
    if not states:
        raise CounselError("No state is feasible.", "Take out some of the infeasible patterns.")
    number = {state: count for count, state in enumerate(states, start=1)}
    moves = {
        party: _moves(number, [place[option] for option in own], place, forward, back) for party, own in options.items()
    }
    return States(names, states, moves)


def _moves(
    number: Mapping[State, int], own: Sequence[int], place: Mapping[str, int], forward: set[str], back: set[str]
) -> list[tuple[int, int]]:
    onward, backward = {place[name] for name in forward}, {place[name] for name in back}
    found = []
    for state, here in number.items():
        choices = []
        for option in own:
            taken = state[option]
            fixed = (taken and option in onward) or (not taken and option in backward)
            choices.append((taken,) if fixed else (False, True))
        for chosen in product(*choices):
            target = list(state)
            for option, taken in zip(own, chosen, strict=True):
                target[option] = taken
            there = number.get(tuple(target))
            if there is not None and there != here:
                found.append((here, there))
    return found


def _check_names(conditions: Sequence[Condition], place: Mapping[str, int]) -> None:
    for condition in conditions:
        for pattern in [condition] if isinstance(condition, Mapping) else condition:
            for name in pattern:
                if name not in place:
                    raise CounselError(f"There is no option {name!r}.", f"Use one of {', '.join(place)}.")
