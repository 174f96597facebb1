"""In reach: what stands on the table by the words of the sides, then packages on assumed values, and what to put next."""

from dataclasses import replace

from verbale.brief.context import BriefContext
from verbale.brief.page import Citation, CitedSentence, Section
from verbale.brief.wording import counted, listed, upper
from verbale.counsel.advice import Counsel
from verbale.counsel.assumed import OF_DRAWS
from verbale.counsel.next_move import NextMove
from verbale.counsel.tabled_words import Line, apart, apart_in_short, openings, refused, sentences
from verbale.model.naming import named

SHORT = 1  # packages on the page


def reach(case: BriefContext) -> Section:
    """Return what stands on the table, then what counsel says, or what it would need."""
    return Section("reach", "In reach", (*_table(case), *_counsel(case)))


def answered(case: BriefContext) -> list[CitedSentence]:
    """Return the openings: who answered another side's proposal constructively, by whose account; nothing where nobody did."""
    return [CitedSentence(upper(line.text), case.cite(line.acts)) for line in openings(case.dossier, case.tabled)]


def _table(case: BriefContext) -> list[CitedSentence]:
    """Return the lines on what stands on the table; on the page without the refusals, which the bottom line has where it names them."""
    if case.plain:
        return []
    lines = sentences(case.dossier, case.play, case.tabled, case.offers)
    if not case.long:  # the bottom line has the refused key concerns and the first opening
        lines = _shortened(case, lines)
    return [
        CitedSentence(upper(line.text), case.cite(line.acts))
        if line.acts
        else case.says("openings", 0, "points", line.text, [line.text])
        for line in lines
    ]


def _shortened(case: BriefContext, lines: list[Line]) -> list[Line]:
    """Return the lines without what the bottom line has, with all distances in one."""
    dossier, found = case.dossier, case.tabled
    far = apart(dossier, found.distances)
    above = {line.text for line in (*refused(dossier, found), *openings(dossier, found)[:1], *far)}
    kept = [line for line in lines if line.text not in above]
    place = next((number for number, line in enumerate(lines) if line in far), 0)
    return [*kept[:place], *apart_in_short(dossier, found.distances), *kept[place:]]


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
    return [*_packages(case, said), *_values(case, said), *_next(case, said)]


def _packages(case: BriefContext, said: Counsel) -> list[CitedSentence]:
    """Say what holds on the assumed values, then the packages in words, with their numbers in the figures; on the page the first alone.

    Which options Nash's package has in how many draws is for the annex: beside package 1 on the page it would read like another advice.
    """
    words = (Citation(figure=said.figures[0]),)
    packages = [figure for figure in said.figures if figure.id.startswith("counsel.package.")]
    told = [CitedSentence(text, words) for text in said.words if case.long or not text.startswith(OF_DRAWS)]
    shown = [
        CitedSentence(figure.text, (Citation(figure=figure),)) for figure in packages[: None if case.long else SHORT]
    ]
    first = int(said.robustness is not None)  # that there is an agreement at all stands before the packages
    return [*told[:first], *shown, *told[first:]]


def _values(case: BriefContext, said: Counsel) -> list[CitedSentence]:
    text = f"Assumed by: {said.assessed_by}."
    if said.question:
        text += f" To ask next: {said.question}"
    steps = [said.assessed_by, *([said.question] * bool(said.question))]
    return [case.says("values", len(said.figures), "packages", text, steps)]


def _next(case: BriefContext, said: Counsel) -> list[CitedSentence]:
    lines = []
    for step in said.moves:
        text = step.text + (f" {step.why}" if step.why else "")
        made = case.says(f"next.{step.by}", 1, "moves", text, [text, *_scale(case, step)])
        lines.append(replace(made, citations=(*case.cite(step.acts), *made.citations)))
    idle = [named(case.name(party)) for party in said.idle]
    if said.packages and idle:
        verb = "has" if len(idle) == 1 else "have"
        text = f"By the assumed values {listed(idle)} {verb} no step towards package 1 that gives more than it costs."
        lines.append(case.says("next.none", len(idle), "parties", text, [text]))
    return lines


def _scale(case: BriefContext, step: NextMove) -> list[str]:
    return [
        f"{case.name(party)}: {value:+.3f}, of 1 as everything it wants, on assumed values"
        for party, value in step.net.items()
    ]
