"""In reach: points answered constructively, packages, and what to table next."""

import datetime as dt
from dataclasses import replace

from verbale.brief.context import BriefContext
from verbale.brief.page import Citation, CitedSentence, Section
from verbale.brief.said import according
from verbale.brief.stances import OPENING, REFUSING, SETTLED
from verbale.brief.wording import counted, day, listed, named
from verbale.counsel.advice import Counsel
from verbale.model import Figure, Stance
from verbale.model.cell import Taken


def reach(case: BriefContext) -> Section:
    """Return the openings, then what counsel says, or what it would need."""
    lines = [line for line in (*_openings(case), *_counsel(case)) if line is not None]
    return Section("reach", "In reach", tuple(lines))


def openings(case: BriefContext) -> list[str]:
    """Points that nobody refuses and somebody has answered constructively, in the order of the matrix."""
    found = [point for point in case.points if any(_judges(case, point, party, OPENING) for party in case.parties)]
    closed = REFUSING | SETTLED
    return [point for point in found if not any(_judges(case, point, party, closed) for party in case.parties)]


def answered(case: BriefContext) -> list[CitedSentence]:
    """Return what was answered constructively and refused by nobody, a sentence for those who answered alike; nothing where nothing was."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for point in openings(case):
        who = tuple(party for party in case.parties if _judges(case, point, party, OPENING))
        groups.setdefault(who, []).append(point)
    lines = []
    for who, points in groups.items():
        rests = [(since, act) for point in points for party in who for since, act in [_rests_on(case, point, party)]]
        titles = "; ".join(case.title(point) for point in points)
        names = listed([named(case.name(party)) for party in who])
        told = according(case, [case.acts[act] for _, act in rests if act in case.acts], set(who))
        text = f"Answered constructively by {names}, and refused by nobody: {titles} (latest {day(max(since for since, _ in rests))}){told}."
        lines.append(CitedSentence(text, case.cite(act for _, act in rests)))
    return lines


def _openings(case: BriefContext) -> list[CitedSentence]:
    lines = answered(case)
    if not lines:
        steps = [f"{case.title(point)}: no constructive answer, or refused" for point in case.points]
        text = "No point has been answered constructively without being refused as well."
        lines.append(case.says("openings", 0, "points", text, steps or ["No point or topic has a stance."]))
    return lines


def _judges(case: BriefContext, point: str, party: str, stances: frozenset[Stance]) -> bool:
    """Say whether a party stands so on a point, or so answers the others beside a proposal of its own."""
    cell = case.cells.get((point, party))
    if cell is None:
        return False
    answer = _taken(case, point, party)
    return cell.stance in stances or (answer is not None and answer.stance in stances)


def _rests_on(case: BriefContext, point: str, party: str) -> tuple[dt.date, str]:
    """Return the day and the act of a constructive answer: of the cell, or beside its proposal."""
    cell, answer = case.cells[point, party], _taken(case, point, party)
    if cell.stance in OPENING or answer is None:
        return cell.since, cell.act
    return answer.day, answer.act


def _taken(case: BriefContext, point: str, party: str) -> Taken | None:
    found = case.matrix.get((point, party))
    return None if found is None else found.taken


def _counsel(case: BriefContext) -> list[CitedSentence]:
    if case.counsel is None:
        weighed = [point.id for point in case.dossier.points if point.weights and point.options]
        steps = [f"{case.title(point)}: weights and options are there" for point in weighed]
        text = "No package is worked out: enter options, values and what each side has without agreement."
        text = (
            text
            if not weighed
            else f"No package is worked out: values and threat points are missing ({counted(len(weighed), 'point')} with weights and options)."
        )
        return [case.says("packages", 0, "packages", text, steps or ["No point has both weights and options."])]
    said = case.counsel
    if said.missing:
        steps = list(said.missing)
        text = (
            f"No package is worked out: {counted(len(steps), 'answer')} missing. The most useful one: {said.question}"
        )
        return [case.says("packages", len(steps), "answers", text, steps)]
    if not said.packages:
        return [CitedSentence(figure.text, (Citation(figure=figure),)) for figure in said.figures]
    return [*_packages(said), *_values(case, said), *_next(case, said)]


def _packages(said: Counsel) -> list[CitedSentence]:
    """Say what holds whatever the values, and the package of least regret; or each package that some concept chooses."""
    if said.robustness is None:
        return [CitedSentence(_package(figure), (Citation(figure=figure),)) for figure in said.figures]
    cite = (Citation(figure=said.figures[0]),)
    return [CitedSentence(text, cite) for text in said.words]


def _values(case: BriefContext, said: Counsel) -> list[CitedSentence]:
    text = f"Values and threat points: {said.assessed_by}."
    if said.question:
        text += f" To ask next: {said.question}"
    return [
        case.says(
            "values", len(said.figures), "packages", text, [said.assessed_by, *([said.question] * bool(said.question))]
        )
    ]


def _next(case: BriefContext, said: Counsel) -> list[CitedSentence]:
    lines = []
    for step in said.moves:
        text = f"To table next: {step.text}" + (f" {step.why}" if step.why else "")
        made = case.says(f"next.{step.by}", 1, "moves", text, [text])
        lines.append(replace(made, citations=(*case.cite(step.acts), *made.citations)))
    idle = [named(case.name(party)) for party in said.idle]
    if said.packages and idle:
        text = f"No step of {listed(idle)} towards that package gives the others more than it costs."
        lines.append(case.says("next.none", len(idle), "parties", text, [text]))
    return lines


def _package(figure: Figure) -> str:
    gains = [step for step in figure.steps if "against no agreement" in step]
    return f"{figure.text} {'; '.join(gains)}."
