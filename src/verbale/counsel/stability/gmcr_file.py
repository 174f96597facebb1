"""Where the talks stand as a `.gmcr` file: who may give in on what, with the ranking of states, which `read_gmcr` reads back."""

import json

from verbale.counsel.stability.from_space import Standing
from verbale.counsel.stability.ranking import Ranking


def gmcr_file(found: Standing, title: str) -> str:
    """Return the text of a file for programs of the graph model.

    Parameters
    ----------
    found
        Choices, and what each state is worth to each side.
    title
        Of the talks.
    """
    makers = [
        {
            "name": party,
            "options": [place for place, choice in enumerate(found.choices) if choice.party == party],
            "preferences": [],
            "useManualPreferenceRanking": True,
            "preferenceRanking": _classes(found.conflict.ranking[party]),
        }
        for party in found.conflict.parties
    ]
    options = [
        {"name": f"{choice.party} gives in on {choice.point}", "permittedDirection": "both"} for choice in found.choices
    ]
    told = {
        "title": title, "description": "", "options": options, "decisionMakers": makers, "infeasibles": [],
        "useManualPreferenceRanking": True,
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _classes(ranking: Ranking) -> list[list[int]]:
    """Return the classes of a ranking, the best first."""
    classes: dict[int, list[int]] = {}
    for state, level in enumerate(ranking.level[1:], start=1):
        classes.setdefault(level, []).append(state)
    return [classes[level] for level in sorted(classes, reverse=True)]
