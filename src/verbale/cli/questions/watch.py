"""`verbale watch FOLDER`: is it being dragged out, and is it getting worse meanwhile? Exit 1 when an alert is red."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from verbale.app import answers
from verbale.cli.options import Day, view
from verbale.cli.shown import ask_shown, console, print_json, show_banner
from verbale.dossier import Dossier
from verbale.dossier.table import suggestion
from verbale.errors import OutputError, WatchError
from verbale.model import Figure, StateOfPlay
from verbale.watch import Alert, Level, Watch
from verbale.watch.changes import Change
from verbale.watch.context import WatchContext
from verbale.watch.grades import grades
from verbale.watch.measure_words import planned, told
from verbale.watch.measures import register


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.option("--explain", "wanted", metavar="ALERT", help="One alert with every figure behind it, step by step.")
@click.option("--since", type=Day(), help="What changed since that day's view.")
@click.option("--ics", type=click.Path(path_type=Path), help="Also write answers owed and deadlines as iCalendar.")
@view
def command(
    folder: Path, *, as_json: bool, wanted: str | None, ics: Path | None, **asked: Any,
) -> int:  # fmt: skip
    """Show alerts, our own side first, and what is not known. Exit code 1 when an alert is red, 0 otherwise."""
    seen = ask_shown([folder], **asked)
    found, dossier, play = seen.watch, seen.dossier, seen.play
    if ics is not None:
        write_ics(ics, dossier, play)
    if as_json:
        print_json(answers.watch(seen))
    elif wanted is not None:
        alert = chosen(found, wanted)
        show_banner(play.marking)
        explain(alert, play)
    elif seen.changes is not None:
        show_banner(play.marking)
        show_changes(seen.changes, seen.query.since)
    else:
        show_banner(play.marking)
        show(found, dossier.title, {point.id: point.title for point in dossier.points})
        show_measures(WatchContext(dossier, play))
        show_limits(found)
    return 1 if any(alert.level is Level.RED for alert in found.alerts) else 0


def write_ics(path: Path, dossier: Dossier, play: StateOfPlay) -> None:
    """Write the calendar; raise `OutputError` when it cannot be written."""
    from verbale.watch.clocks.icalendar import calendar_file  # only when asked for

    try:
        path.write_text(calendar_file(dossier, play), encoding="utf-8", newline="")
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}.", "Choose another file.") from error


def chosen(found: Watch, wanted: str) -> Alert:
    """Return the alert of that name, or of that number in the list (from 1)."""
    if wanted.isdigit() and 0 < int(wanted) <= len(found.alerts):
        return found.alerts[int(wanted) - 1]
    for alert in found.alerts:
        if alert.id == wanted:
            return alert
    names = {alert.id for alert in found.alerts}
    raise WatchError(f"There is no alert {wanted!r}.", suggestion(wanted, names) if names else "There is none at all.")


def show(found: Watch, title: str, titles: Mapping[str, str]) -> None:
    """Print alerts (those that differ in their point alone once) and the standing of both sides."""
    out = console()
    out.print(f"{title}: watch on {found.on}\n")
    seen: dict[str, str] = {}
    for place, alert in enumerate(found.alerts, start=1):
        same = alert.text.replace(titles.get(alert.point, alert.point), "…") + alert.level
        if alert.point and same in seen:
            out.print(f"{place}. {alert.level.upper()} {alert.id}: as {seen[same]}\n")
            continue
        seen[same] = alert.id
        colour = "red" if alert.level is Level.RED else "yellow"
        out.print(f"{place}. {alert.level.upper()}", style=f"bold {colour}", end=" ")
        out.print(f"{alert.id}{' (our own side)' if alert.ours else ''}", style="bold")
        out.print(f"   {alert.text}\n")
    if not found.alerts:
        out.print("No alert.\n")
    standing = [row for row in found.indicators if row.value is not None and row.id.partition(".")[0] in STANDING]
    if standing:
        out.print("Standing", style="bold")
        for figure in standing:
            out.print(f"   {figure.text}")


def show_measures(case: WatchContext) -> None:
    """Print each measure in words: those done, then those announced or threatened, and what the classes mean."""
    known = register(case)
    out = console()
    done = [(row.act, told(case, row)) for row in known.done]
    ahead = [(row.act, planned(case, row, how)) for row, how in known.ahead]
    for title, rows in (("Measures done", done), ("Announced or threatened, not counted", ahead)):
        if rows:
            out.print(f"\n{title}", style="bold")
        for act, line in rows:
            out.print(f"   {line} [{act}]")
    if done:
        out.print("\nWhat the classes mean", style="bold")
    for grade in grades() if done else ():
        out.print(f"   {grade.name}: {'; '.join(dict.fromkeys(grade.events.values()))}")


def show_limits(found: Watch) -> None:
    """Print what could not be worked out."""
    out = console()
    if found.limits:
        out.print("\nNot known", style="bold")
        for line in found.limits:
            out.print(f"   {line}")


STANDING = frozenset({"p4", "p11", "p13", "s1", "s2", "s4"})


def show_changes(differences: tuple[Change, ...], since: dt.date | None) -> None:
    """Print what came, went or changed its level."""
    out = console()
    if not differences:
        out.print(f"No alert changed since {since}.")
    for item in differences:
        out.print(f"{item.what}: {item.alert.level} {item.alert.id}\n   {item.alert.text}")


def explain(alert: Alert, play: StateOfPlay) -> None:
    """Print an alert with every figure and every act behind it."""
    out = console()
    out.print(f"{alert.level.upper()} {alert.id}\n{alert.text}\n")
    for figure in alert.figures:
        tell(figure, play)


def tell(figure: Figure, play: StateOfPlay) -> None:
    """Print a figure with its steps, its cases, its source and the words of the acts behind it."""
    out = console()
    value = "not worked out" if figure.value is None else f"{figure.value:.6g} {figure.unit}"
    out.print(f"{figure.id} = {value}", style="bold")
    out.print(figure.text)
    for step in figure.steps:
        out.print(f"   {step}")
    if figure.cases is not None:
        out.print(f"   rests on {figure.cases} cases")
    if figure.source:
        out.print(f"   source of the method: {figure.source}")
    for known in (play.act(name) for name in dict.fromkeys(figure.acts)):
        if known is not None:
            day = known.happened if known.dated else "undated"
            out.print(f"   {day} {known.act.kind}: “{known.act.evidence[0].exact}” [{known.id}]")
