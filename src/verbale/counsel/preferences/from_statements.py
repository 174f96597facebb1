"""A dossier's preferences in words, as `PartialPreferences`: statements with their evidence, and the analyst's weights within a margin."""

from collections.abc import Sequence

from verbale.counsel.preferences.partial_preferences import PartialPreferences
from verbale.counsel.preferences.robustness import Question
from verbale.counsel.preferences.statements import Saying
from verbale.dossier import Dossier
from verbale.dossier.preferences import Preferences
from verbale.model import Point


def ready(points: list[Point], parties: list[str], preferences: Preferences) -> list[tuple[str, str]]:
    """Return (party, point) pairs whose best and worst option nobody stated; a point with one option needs no order."""
    told = {(row.party, row.point) for row in preferences.statements if row.says == "order"}
    open_points = [point.id for point in points if len(point.options) > 1]
    return [(party, point) for party in parties for point in open_points if (party, point) not in told]


def partial_of(points: list[Point], parties: list[str], preferences: Preferences) -> PartialPreferences:
    """Make the constraints.

    Raises
    ------
    CounselError
        When statements contradict one another or the weights: the smallest such set is named.
    """
    issues = {point.id: [option.id for option in point.options] for point in points}
    threat = {party: preferences.threat[party] for party in parties}
    sayings = sayings_of(points, parties, preferences)
    return PartialPreferences(issues, sayings, threat, weights=weights_of(points, parties, preferences))


def sayings_of(points: Sequence[Point], parties: Sequence[str], preferences: Preferences) -> list[Saying]:
    """Return the statements that counsel can reckon with: those in one of its forms, on points and parties in question.

    Parameters
    ----------
    points, parties
        In question.
    preferences
        Whose statements.
    """
    chosen = {point.id for point in points}
    return [
        Saying(
            party=row.party, says=row.says, issue=row.point, option=row.option, to=row.to, than=row.than,
            times=row.times, options=row.options, package=row.package, to_package=row.to_package, quote=row.quote, source=row.source,
        )
        for row in preferences.statements
        if row.says and row.party in parties and {row.point, row.than or row.point, *row.package, *row.to_package} <= chosen
    ]  # fmt: skip


def weights_of(
    points: Sequence[Point], parties: Sequence[str], preferences: Preferences
) -> dict[str, dict[str, tuple[float, float]]]:
    """Return party → point → least and most share of its weight, where the dossier weighs every point for it.

    Parameters
    ----------
    points, parties
        In question.
    preferences
        By what share the weights may be wrong.
    """
    weights = {}
    for party in parties:
        total = sum(point.weights.get(party, 0.0) for point in points)
        if total and all(point.weights.get(party) for point in points):
            low, high = 1 - preferences.weights_within, 1 + preferences.weights_within
            shares = {point.id: point.weights[party] / total for point in points}
            weights[party] = {point: (share * low, min(1.0, share * high)) for point, share in shares.items()}
    return weights


def asked(dossier: Dossier, question: Question) -> str:
    """Return a question in the dossier's names."""
    option = ""
    if question.option:
        titles = {known.id: known.title for known in dossier.point(question.issue).options}
        option = titles[question.option]
    issue = dossier.point_title(question.issue) if question.issue else ""
    other = dossier.point_title(question.other) if question.other else ""
    return question.text(dossier.party_name(question.party), issue, other, option)
