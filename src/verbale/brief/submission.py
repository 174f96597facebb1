"""The brief as a paper for somebody: parts of a template, filled from the same sections as the page, in words. Every sentence is cited here too.

What a person has to say (issue, recommendation, reader, desk) stands in the settings, and is never made up; where nobody wrote it, the paper says so.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from verbale.brief.compose import made_of
from verbale.brief.context import BriefContext
from verbale.brief.page import Brief, CitedSentence, Section
from verbale.brief.said import said
from verbale.brief.sections.alerts import protraction, standstill
from verbale.brief.sections.bottom import bottom
from verbale.brief.sections.changes import changes
from verbale.brief.sections.happened import happened
from verbale.brief.sections.reach import reach
from verbale.brief.sections.unknown import unknown
from verbale.brief.template import Part, Template
from verbale.brief.wording import counted, listed, plural, short_day, upper
from verbale.dossier.settings import Submission
from verbale.model.naming import named


def submission(case: BriefContext, form: Template) -> Brief:
    """Return the paper of a template.

    Parameters
    ----------
    case
        What it is about, for whom it is read.
    form
        The template.
    """
    sections = tuple(
        section for number, part in enumerate(form.parts) if (section := _section(case, form, part, number)) is not None
    )
    return replace(made_of(case, sections), title=f"{form.title}: {case.dossier.title}")


def _section(case: BriefContext, form: Template, part: Part, number: int) -> Section | None:
    lines = [
        replace(line, label="", tone="") if part.source != "latest" else line
        for line in _LINES[part.source](case, form)
    ]
    if not lines:
        return None
    kept, rest = lines[: part.most], lines[part.most :]
    if rest:
        steps = [line.text for line in rest]
        kept.append(
            case.says(
                f"more.{number}",
                len(rest),
                "lines",
                f"{upper(counted(len(rest), 'more line'))}: see the annex (--long).",
                steps,
            )
        )
    return Section(f"part-{number}", part.heading, tuple(kept))


def _own(case: BriefContext, form: Template) -> Submission | None:
    """Return what a person wrote for this template, else for all."""
    rows = case.dossier.submissions
    return next(
        (row for row in rows if row.template == form.name), next((row for row in rows if not row.template), None)
    )


def _head(case: BriefContext, form: Template) -> list[CitedSentence]:
    own = _own(case, form)
    if own is None or not (own.reader or own.desk):
        return []
    parts = [f"for {own.reader}" if own.reader else "", f"from {own.desk}" if own.desk else ""]
    return [_by_person(case, own, "head", upper(", ".join(filter(None, parts))) + ".")]


def _issue(case: BriefContext, form: Template) -> list[CitedSentence]:
    own = _own(case, form)
    return [_by_person(case, own, "issue", own.issue)] if own is not None else [_unwritten(case, "issue")]


def _recommendation(case: BriefContext, form: Template) -> list[CitedSentence]:
    own = _own(case, form)
    return (
        [_by_person(case, own, "recommendation", own.recommendation)]
        if own is not None and own.recommendation
        else [_unwritten(case, "recommendation")]
    )


def _by_person(case: BriefContext, own: Submission, what: str, text: str) -> CitedSentence:
    return case.says(
        f"submission.{what}", 1, "person", text, [f"Written by {own.written_by}, in the settings of the dossier."]
    )


def _unwritten(case: BriefContext, what: str) -> CitedSentence:
    text = f"No {what} was written: a person writes it (verbale set FOLDER submission --new …, or the settings of the desk)."
    return case.says(f"submission.{what}", 0, "persons", text, ["Nothing is made up in its place."])


def _words(case: BriefContext, _: Template) -> list[CitedSentence]:
    """Say in words where each point stands: one sentence a point, each side's part of it in the words of the matrix."""
    lines = []
    for point in case.points:
        told: dict[str, list[str]] = {}
        acts: list[str] = []
        for party in case.parties:
            line = said(case, point, party)
            if case.cite(line.acts):
                told.setdefault(line.text, []).append(named(case.name(party)))
                acts += line.acts
        if told:
            sides = [
                f"{names[0]} {text}" if len(names) == 1 else f"{listed(names)}, each: {text}"
                for text, names in told.items()
            ]
            lines.append(CitedSentence(f"{upper(case.title(point))}: {'; '.join(sides)}.", case.cite(acts)))
    return lines


def _owed(case: BriefContext, _: Template) -> list[CitedSentence]:
    groups: dict[tuple[str, str], list[int]] = {}
    for place, row in enumerate(case.waiting):
        groups.setdefault((row.debtor, row.creditor), []).append(place)
    lines = []
    for (debtor, creditor), places in groups.items():
        rows = [case.waiting[place] for place in places]
        dated = [row.opened for row in rows if row.dated]
        since = f", the first since {short_day(min(dated))}" if dated else ""
        titles = "; ".join(dict.fromkeys(case.title(row.point) for row in rows))
        cited = case.cite(row.opened_by for row in rows)
        if cited:
            text = f"{upper(named(case.name(debtor)))} {'owe' if plural(case.name(debtor)) else 'owes'} {named(case.name(creditor))} {counted(len(rows), 'answer')}{since}: {titles}."
            lines.append(CitedSentence(text, cited))
    return lines or [case.says("owed.none", 0, "answers", "No open answer was found in what was read.", [])]


def _dates(case: BriefContext, _: Template) -> list[CitedSentence]:
    """Return the days ahead: answers due, and promised."""
    found = []
    for row in case.waiting:
        for day, word in ((row.deadline, "is due"), (row.promised, "is promised")):
            if day is not None and day >= case.play.on:
                text = f"{short_day(day)}: an answer of {named(case.name(row.debtor))} to {named(case.name(row.creditor))} on {case.title(row.point)} {word}."
                found.append((day, text, case.cite([row.opened_by])))
    lines = [CitedSentence(text, cited) for _, text, cited in sorted(found, key=lambda one: one[:2]) if cited]
    return lines or [case.says("dates.none", 0, "days", "No day ahead was found in what was read.", [])]


def _of(
    make: Callable[[BriefContext], Iterable[CitedSentence | None]],
) -> Callable[[BriefContext, Template], list[CitedSentence]]:
    return lambda case, _: [line for line in make(case) if line is not None]


_LINES: dict[str, Callable[[BriefContext, Template], list[CitedSentence]]] = {
    "head": _head, "issue": _issue, "recommendation": _recommendation, "words": _words, "owed": _owed, "dates": _dates,
    "bottom": _of(lambda case: bottom(case).sentences[:-1] if case.before is not None else bottom(case).sentences),  # what changed has its own part
    "changes": _of(lambda case: [changes(case)]), "delay": _of(lambda case: protraction(case).sentences), "worsening": _of(lambda case: standstill(case).sentences),
    "reach": _of(lambda case: reach(case).sentences), "unknown": _of(lambda case: unknown(case).sentences), "latest": _of(lambda case: happened(case).sentences),
}  # fmt: skip
