"""The bottom line: three to five sentences, each cited. Likelihood and confidence never share a sentence."""

from verbale.brief.context import BriefContext
from verbale.brief.gist import gist
from verbale.brief.page import CitedSentence, Section
from verbale.brief.said import according
from verbale.brief.sections.alerts import in_short
from verbale.brief.sections.changes import changes
from verbale.brief.sections.owed import overdue_line
from verbale.brief.sections.reach import answered
from verbale.brief.stances import REFUSING, SETTLED
from verbale.brief.wording import counted, day, excerpt, listed, upper
from verbale.model import Position, Stance
from verbale.model.kinds import KINDS
from verbale.model.naming import named

_MANY, _CLAUSES = 5, 3  # of more than five groups of points that stand alike the three with most parties are told


def bottom(case: BriefContext) -> Section:
    """Return what the principal reads if they read nothing else."""
    said = [*_where(case), overdue_line(case), _watched(case), changes(case)]
    return Section("bottom", "Bottom line", tuple(line for line in said if line is not None)[:7])


def _where(case: BriefContext) -> list[CitedSentence]:
    if case.plain:
        return _happened(case)
    keys = set(case.keys)
    found = [
        _group(case, SETTLED, set(case.points), "agreed"),
        _group(case, REFUSING, keys or set(case.points), "refused"),
        next(iter(answered(case)), None),
    ]
    lines = [line for line in found if line is not None]
    if lines:
        return lines[:2]
    tabled = _group(case, frozenset({Stance.PROPOSES}), set(case.points), "tabled")
    if tabled is not None:
        return [tabled]
    steps = [f"{case.title(point)}: no stance known" for point in case.points]
    named_points = set(case.points)
    apart = sum(1 for item in case.play.told if item.counts and not named_points & set(item.act.points))
    besides = (
        f" {upper(counted(apart, 'act'))} on none of them {'is' if apart == 1 else 'are'} listed below."
        if apart
        else ""
    )
    text = f"No stance is known on {'the one point' if len(case.points) == 1 else f'any of the {len(case.points)} points'}.{besides}"
    if any(row.point in set(case.points) for row in case.play.positions):  # open to talk, asked back, said by others
        text = f"Nothing is settled or on the table among the {counted(len(case.points), 'point')}; what was said of them stands below."
    return [case.says("stances", 0, "positions", text, steps)]


def _group(case: BriefContext, wanted: frozenset[Stance], points: set[str], word: str) -> CitedSentence | None:
    """One sentence on the points that stand alike, their parties and the latest day."""
    cells = [cell for cell in case.play.positions if cell.stance in wanted and cell.point in points]
    cells = [cell for cell in cells if cell.party in case.parties]
    if not cells:
        return None
    latest = max(cell.since for cell in cells)
    shared = _shared(case, cells)
    most = sorted(shared, key=lambda row: -len(row[0]))[:_CLAUSES] if len(shared) > _MANY else shared
    clauses = [_clause(case, word, names, points) for names, points in shared if (names, points) in most]
    if len(most) < len(shared):
        left = sum(len(points) for _, points in shared) - sum(len(points) for _, points in most)
        clauses.append(f"so {'is' if left == 1 else 'are'} {counted(left, 'more point')} by somebody")
    told = according(
        case, [case.acts[cell.act] for cell in cells if cell.act in case.acts], {cell.party for cell in cells}
    )
    text = f"{'; '.join(clauses)} (latest {day(latest)}){told}."
    if word == "tabled":
        return CitedSentence(upper(text), case.cite(cell.act for cell in cells))
    return CitedSentence(f"{_subject(case, word, cells)}: {text}", case.cite(cell.act for cell in cells))


def _shared(case: BriefContext, cells: list[Position]) -> list[tuple[tuple[str, ...], list[str]]]:
    """Return points put together by the very parties that stand so on them: nobody is said to stand where another does."""
    found: dict[tuple[str, ...], list[str]] = {}
    for point in case.points:
        names = tuple(name for name in case.parties if any((cell.point, cell.party) == (point, name) for cell in cells))
        if names:
            found.setdefault(names, []).append(point)
    return list(found.items())


def _clause(case: BriefContext, word: str, names: tuple[str, ...], points: list[str]) -> str:
    who, titles = listed([named(case.name(name)) for name in names]), listed([case.title(point) for point in points])
    has, are = "has" if len(names) == 1 else "have", "is" if len(points) == 1 else "are"
    return {
        "agreed": f"{titles} {are} agreed by {who}",
        "refused": f"{titles} {are} refused by {who}",
        "tabled": f"{who} {has} proposals on the table on {titles}",
    }[word]


def _subject(case: BriefContext, word: str, cells: list[Position]) -> str:
    if word == "refused" and case.keys:
        refused = {cell.point for cell in cells}
        return f"On {len(refused)} of {counted(len(case.keys), 'key concern')}"
    return "Settled" if word == "agreed" else "Refused"


def _happened(case: BriefContext) -> list[CitedSentence]:
    """Of plain documents: what they come to."""
    return [
        CitedSentence(
            f"{upper(case.told(item, topic=KINDS[item.act.kind].whole))}: “{excerpt(item.act)}” ({case.when(item)}).",
            case.cite([item.id]),
        )
        for item in gist(case.narrated)
    ]


def _watched(case: BriefContext) -> CitedSentence | None:
    """Return the gravest finding about somebody else and about our own side, or that there is none and on what coverage."""
    alerts = case.watch.alerts
    if not alerts:
        days = sorted({day for row in case.play.coverage for day in row.days})
        steps = [f"{case.name(row.party)}: {counted(row.documents, 'document')}" for row in case.play.coverage]
        text = f"The watch raises no alert, on {counted(len(case.play.documents), 'document')}"
        text += f" of {counted(len(days), 'day')}." if days else "."
        return case.says("watch.none", 0, "alerts", text, steps)
    worst = max(alerts, key=lambda alert: (alert.level.rank, alert.probability or 0.0))
    more = len(alerts) - 1
    rest = f"; {counted(more, 'further finding')} below" if more else ""
    return CitedSentence(f"{in_short(case, worst)}{rest}.", case.of_alert(worst), tone=worst.level.value)
