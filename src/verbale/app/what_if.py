"""What if: other weights and threat points than the recorded ones. What is tried lives in the address alone; nothing is written."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from verbale.app.workspace import Workspace
from verbale.counsel.advice import Counsel, counsel
from verbale.dossier import Dossier
from verbale.dossier.preferences import Preferences
from verbale.errors import ModelError
from verbale.model import StateOfPlay, reader_for
from verbale.model.marking import EVERY
from verbale.state.cells import matrix_cells

THREAT, WEIGHT = "without", "weight"  # names of fields: without.PARTY, weight.PARTY.POINT
Threat = float | tuple[float, float]


@dataclass(frozen=True, slots=True)
class Field:
    """A number that can be tried.

    Parameters
    ----------
    name, label
        Of the form's field.
    recorded, shown
        What the dossier says; what stands in the field.
    """

    name: str
    label: str
    recorded: str
    shown: str


def preferences_in_view(desk: Workspace, play: StateOfPlay, party: str) -> Preferences | None:
    """Return the preferences that the reader of a state of play may see.

    Parameters
    ----------
    desk
        Whose preferences, of the day of its settings.
    play
        Its clearance is the reader's.
    party
        Id of the party read for; empty for our own side.
    """
    clearance = None if EVERY in play.clearance.caveats else play.clearance
    return desk.preferences(reader_for(play.clearance.profile, desk.dossier.ours, clearance, party or None))


def fields(dossier: Dossier, recorded: Preferences, given: Mapping[str, str]) -> list[tuple[str, list[Field]]]:
    """Return what can be tried, party by party: what it has without agreement, and how much each point weighs for it.

    Parameters
    ----------
    dossier
        Whose sides at the table and points with options.
    recorded
        What is recorded.
    given
        Name of a field → what was typed into it; a blank one means what is recorded.
    """
    found = []
    for party in dossier.at_table:
        rows = [(f"{THREAT}.{party.id}", "Without agreement, 0 to 1", _written(recorded.threat.get(party.id)))]
        rows += [
            (f"{WEIGHT}.{party.id}.{point.id}", f"Weight of {point.title}", _written(point.weights.get(party.id)))
            for point in dossier.points
            if point.options
        ]
        made = [Field(name, label, said, given.get(name, "").strip() or said) for name, label, said in rows]
        found.append((party.name, made))
    return found


def changed(forms: list[tuple[str, list[Field]]]) -> list[tuple[str, Field]]:
    """Return the fields that say something else than the dossier, with the party's name."""
    return [(party, row) for party, rows in forms for row in rows if row.shown != row.recorded]


def tried(
    dossier: Dossier,
    play: StateOfPlay,
    recorded: Preferences,
    differing: list[tuple[str, Field]],
    party: str,
) -> Counsel:
    """Return counsel on the values tried; raise `ModelError` for a field that cannot be read.

    Parameters
    ----------
    dossier, play, recorded
        As they stand; none of them is changed.
    differing
        Fields of `changed`, each with the name of its party.
    party
        Whose next move is named; our own where it is empty.
    """
    weights = {point.id: dict(point.weights) for point in dossier.points}
    threat = dict(recorded.threat)
    for name, row in differing:
        kind, who, *point = row.name.split(".")
        where = f"{name}, {row.label[0].lower()}{row.label[1:]}"
        if kind == THREAT:
            threat[who] = _threat(where, row.shown)
            if recorded.values and isinstance(threat[who], tuple):
                raise ModelError(
                    f"{where}: {row.shown[:20]} is no single number.", "Write one: the options' values are exact."
                )
        else:
            weights[point[0]][who] = _weight(where, row.shown)
    points = tuple(replace(point, weights=weights[point.id]) for point in dossier.points)
    other = replace(dossier, points=points)
    return counsel(other, play, replace(recorded, threat=threat), party, cells=matrix_cells(play, other))


def differences(dossier: Dossier, before: Counsel, after: Counsel) -> list[str]:
    """Say how the first package differs, point by point.

    Parameters
    ----------
    dossier
        Whose points, in their order.
    before, after
        Counsel on the recorded values, and on those tried.
    """
    if not before.packages or not after.packages:
        return []
    old, new = before.packages[0][0].options, after.packages[0][0].options
    lines = []
    for point in dossier.points:
        titles = {option.id: option.title for option in point.options}
        if old.get(point.id) != new.get(point.id):
            was, now = titles.get(old.get(point.id, ""), "open"), titles.get(new.get(point.id, ""), "open")
            lines.append(f"{point.title}: {now}, instead of {was}")
    return lines


def _threat(where: str, text: str) -> Threat:
    ends = [_number(where, part) for part in text.replace("–", " to ").split(" to ")]
    if len(ends) > 2 or any(end > 1 for end in ends) or ends != sorted(ends):
        raise ModelError(f"{where}: {text[:20]!r} is not from 0 to 1.", "Write 0.3, or 0.2 to 0.4.")
    return ends[0] if len(ends) == 1 else (ends[0], ends[1])


def _weight(where: str, text: str) -> float:
    value = _number(where, text)
    if value == 0:
        raise ModelError(f"{where}: a weight is above 0.", "A point that does not matter has a small weight.")
    return value


def _number(where: str, text: str) -> float:
    try:
        value = float(text)
    except ValueError as error:
        raise ModelError(f"{where}: {text[:20]!r} is not a number.", "Write it with digits, such as 0.3.") from error
    if not math.isfinite(value) or not 0 <= value <= 1e9:
        raise ModelError(f"{where}: {text[:20]} is below 0 or too large.", "Write a number of 0 or more.")
    return value


def _written(value: Threat | None) -> str:
    if value is None:
        return ""
    return " to ".join(f"{end:g}" for end in value) if isinstance(value, tuple) else f"{value:g}"
