"""Protraction watch and standstill watch: the findings in their order, our own side first; or none, and on what coverage."""

import re
from dataclasses import dataclass

from verbale.brief.context import BriefContext
from verbale.brief.gaps import gaps
from verbale.brief.page import CitedSentence, Section
from verbale.brief.sections.situation import situation
from verbale.brief.wording import counted, days_in_words
from verbale.model.naming import named
from verbale.watch import Alert

SHORT = 5
UNSEEN = "no later document about it is in view"
PROTRACTION = frozenset({"protraction"})
_SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-Z])")
_REASONS = ("Reasons offered", "No reason")


def protraction(case: BriefContext) -> Section:
    """Return the findings about delay."""
    return _section(case, "protraction", "Protraction watch", [a for a in case.watch.alerts if a.kind in PROTRACTION])


def standstill(case: BriefContext) -> Section:
    """Return the findings about positions that worsen while the talks run, and the dates until which they are worth it."""
    return _section(case, "standstill", "Standstill watch", [a for a in case.watch.alerts if a.kind not in PROTRACTION])


@dataclass(frozen=True, slots=True)
class Folded:
    """A finding to be read in a moment: what it is, three lines, and all of it behind them."""

    headline: str
    lines: tuple[str, ...]
    whole: CitedSentence


def folded(case: BriefContext, name: str) -> tuple[Folded, ...]:
    """Return the findings of a watch, ``protraction`` or ``standstill``: the fact, the reasons offered, and what would clear each."""
    found = []
    for alert in case.watch.alerts:
        if (alert.kind in PROTRACTION) is not (name == "protraction"):
            continue
        said = _SENTENCE.split(days_in_words(alert.text))
        reasons = [line for line in said[1:] if line.startswith(_REASONS)]
        clears = [line for line in said[1:] if line.startswith("Clears with")]
        whole = CitedSentence(days_in_words(alert.text), case.of_alert(alert), alert.level.value, _label(alert))
        found.append(Folded(f"{in_short(case, alert)}.", (said[0], *reasons[:1], *clears[:1]), whole))
    return tuple(found)


def in_short(case: BriefContext, alert: Alert) -> str:
    """Say in half a sentence what a finding says of whom."""
    on = f" on {case.title(alert.point)}" if alert.point else ""
    who = named(case.name(alert.party))
    if alert.kind == "protraction" and not alert.likelihood:
        outstanding = alert.family == "timing"
        what = f"An answer of {who}{on} is outstanding" if outstanding else f"What {who} did{on} calls for attention"
        return f"{what}, by what was read ({alert.level})"
    if alert.kind == "protraction":
        return f"Protraction by {who}{on} is {alert.likelihood} as things stand ({alert.level})"
    if alert.kind == "break-even":
        return f"For {who} the date until which talking is worth it needs attention ({alert.level})"
    return f"The position of {who}{on} has worsened while the talks run ({alert.level})"


def _section(case: BriefContext, name: str, title: str, alerts: list[Alert]) -> Section:
    if not alerts:
        return Section(name, title, (none_found(case, name), *_situation(case, name), *_limits(case, name)))
    shown = alerts if case.long else alerts[:SHORT]
    lines = [
        CitedSentence(_text(case, alert), case.of_alert(alert), alert.level.value, _label(alert)) for alert in shown
    ]
    if len(shown) < len(alerts):
        rest = alerts[len(shown) :]
        text = f"{counted(len(rest), 'more finding')}: see the annex."
        lines.append(case.says(f"{name}.more", len(rest), "findings", text, [alert.id for alert in rest]))
    return Section(name, title, (*lines, *_situation(case, name), *_passed(case, name)))


def _situation(case: BriefContext, name: str) -> tuple[CitedSentence, ...]:
    return situation(case) if name == "standstill" else ()


def _text(case: BriefContext, alert: Alert) -> str:
    return days_in_words(alert.text if case.long else alert.text.split(" Rests on:")[0].split(" Clears with")[0])


def _label(alert: Alert) -> str:
    return f"{'Own side, ' if alert.ours else ''}{alert.level}".capitalize()


def none_found(case: BriefContext, name: str) -> CitedSentence:
    """Say that the watch of a name, ``protraction`` or ``standstill``, found nothing, and on what coverage; never more where something was not read."""
    what = (
        "No protraction"
        if name == "protraction"
        else "No standstill alert: no measure against what was agreed, no assessed index past its threshold"
    )
    covered = [row for row in case.play.coverage if row.documents]
    steps = [
        f"{case.name(row.party)}: {counted(row.documents, 'document')}" + (f", last {row.days[-1]}" if row.days else "")
        for row in covered
    ]
    indicators = len(case.watch.indicators)
    found = " found" if name == "protraction" else ""
    text = f"{what}{found}; {counted(indicators, 'indicator')} checked, with documents on {counted(len(covered), 'party', 'parties')}."
    left = gaps(case)
    if left:  # nothing is said not to be there while something was not read, dated or placed
        text = f"{what}{found or ' found'} in what was read; {left.text}."
        steps += left.steps
    return case.says(f"{name}.none", 0, "findings", text, steps)


def _passed(case: BriefContext, name: str) -> tuple[CitedSentence, ...]:
    """Return the deadlines that passed without a later document, beside findings about others."""
    found = [line for line in case.watch.limits if UNSEEN in line]
    if name != "protraction" or not found:
        return ()
    return (case.says("watch.passed", len(found), "deadlines", " ".join(found[:2]), found),)


def _limits(case: BriefContext, name: str) -> tuple[CitedSentence, ...]:
    if name != "protraction" or not case.watch.limits:
        return ()
    first = case.watch.limits[0].rstrip(".")
    rest = f" ({len(case.watch.limits) - 1} more limits)" if len(case.watch.limits) > 1 else ""
    return (case.says("watch.limits", len(case.watch.limits), "limits", f"{first}{rest}.", case.watch.limits),)
