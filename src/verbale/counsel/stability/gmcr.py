"""Read the public `.gmcr` format: JSON with options, infeasible patterns, permitted directions and prioritised statements.

Options are named by their number. A condition is a list of [option, "Y" or "N"], or {"compound": true, "members": [conditions]}, which is
any of its members. Directions are "both", "fwd" (never given up once taken) and "back". Preferences are statements in order of
priority, or, where the file says so, a ranking by hand under "preferenceRanking" or, in older files, "preferenceVector".
"""

import json
from pathlib import Path
from typing import Any

from verbale.counsel.stability.conflict import Conflict
from verbale.counsel.stability.options import states_of
from verbale.errors import CounselError

_CURE = "Give a file saved by a program for the graph model (.gmcr)."


def read_gmcr(source: Path | str) -> Conflict:
    """Return the conflict of a file, or of the text of one."""
    text, name = _text(source)
    try:
        raw = json.loads(text)
    except json.JSONDecodeError as error:
        raise CounselError(f"{name} is not JSON: {error}.", _CURE) from error
    if not isinstance(raw, dict) or not raw.get("options") or not raw.get("decisionMakers"):
        raise CounselError(f"{name} has no options or no decision makers.", _CURE)
    try:
        return _conflict(raw)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise CounselError(f"{name} does not fit the format: {error!r}.", _CURE) from error


def _text(source: Path | str) -> tuple[str, str]:
    if isinstance(source, str) and source.lstrip().startswith("{"):
        return source, "The text"
    try:
        return Path(source).read_text(encoding="utf-8-sig"), str(source)
    except (OSError, UnicodeDecodeError) as error:
        raise CounselError(f"{source} cannot be read: {error}.", _CURE) from error


def _conflict(raw: dict[str, Any]) -> Conflict:
    names = _distinct([str(option["name"]) for option in raw["options"]])
    directions = [
        str(option.get("permittedDirection", option.get("reversibility", "both"))) for option in raw["options"]
    ]
    strange = set(directions) - {"both", "fwd", "back"}
    if strange:
        raise ValueError(f"direction {min(strange)!r}")
    makers = raw["decisionMakers"]
    parties = dict(zip(_distinct([str(maker["name"]) for maker in makers]), makers, strict=True))
    owned = {party: [names[int(place)] for place in maker["options"]] for party, maker in parties.items()}
    made = states_of(
        owned,
        [_condition(item, names) for item in raw.get("infeasibles", [])],
        {name for name, way in zip(names, directions, strict=True) if way == "fwd"},
        {name for name, way in zip(names, directions, strict=True) if way == "back"},
        names,
    )
    by_hand = raw.get("useManualPreferenceRanking") or raw.get("useManualPreferenceVectors")
    ranking = {}
    for party, maker in parties.items():
        if by_hand:
            ranking[party] = maker["preferenceRanking"] if "preferenceRanking" in maker else maker["preferenceVector"]
        else:
            ranking[party] = made.ranked([_condition(item, names) for item in maker.get("preferences", [])])
    return Conflict(len(made.states), made.moves, ranking, made.names())


def _condition(item: Any, names: list[str]) -> Any:  # JSON in, a condition out
    if isinstance(item, dict):
        return [_pattern(member, names) for member in item["members"]]
    return _pattern(item, names)


def _pattern(item: Any, names: list[str]) -> dict[str, bool]:  # JSON
    found = {}
    for place, taken in item:
        if taken not in ("Y", "N"):
            raise ValueError(f"{taken!r} is neither Y nor N")
        found[names[int(place)]] = taken == "Y"
    return found


def _distinct(names: list[str]) -> list[str]:
    """Return names with a number added where one stands twice: two parties may each have an option of the same name."""
    return [name if names.count(name) == 1 else f"{name} [{place}]" for place, name in enumerate(names)]
