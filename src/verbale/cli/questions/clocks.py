"""`verbale clocks`: the rule presets; with a rule and a start, the last day worked out step by step."""

import datetime as dt
from pathlib import Path

import click

from verbale.cli.options import Day
from verbale.cli.shown import print_json
from verbale.errors import DateError, WatchError
from verbale.model import When


@click.command()
@click.argument("rule", required=False, help="Name of a rule; all rules are listed when it is left out.")
@click.argument("start", required=False, type=Day(), help="The day from which the period runs.")
@click.option("--calendar", metavar="NAME", help="Country (DE, DE-BY), institution (EU-COMMISSION), or none.")
@click.option("--pause", "pauses", multiple=True, metavar="FROM/TO", help="Days on which the clock stands still.")
@click.option("--reset", "resets", multiple=True, type=Day(), help="Day on which the clock starts anew.")
@click.option("--extend", "extensions", multiple=True, type=int, help="Units added, in the rule's unit.")
@click.option("--moved", nargs=2, type=click.Path(path_type=Path), metavar="OLD NEW",
              help="Which open deadlines move from one dossier to another (NEW is a folder).")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(
    rule: str | None, start: dt.date | None, calendar: str | None, pauses: tuple[str, ...],
    resets: tuple[dt.date, ...], extensions: tuple[int, ...], moved: tuple[Path, Path] | None, *, as_json: bool,
) -> None:  # fmt: skip
    """List the clock rules, or work out when a period under RULE that starts on START ends."""
    if moved is not None:
        _moved(*moved, as_json=as_json)
    elif rule is None:
        _listed(as_json=as_json)
    elif start is None:
        raise WatchError(f"The rule {rule!r} needs a start.", f"Write: verbale clocks {rule} 2022-01-26")
    else:
        _worked(rule, start, calendar, [_span(text) for text in pauses], resets, extensions, as_json=as_json)


def _worked(
    rule: str, start: dt.date, calendar: str | None, pauses: list[tuple[dt.date, dt.date]],
    resets: tuple[dt.date, ...], extensions: tuple[int, ...], *, as_json: bool,
) -> None:  # fmt: skip
    from verbale.watch.clocks.deadlines import explain  # numpy

    worked = explain(start, rule, calendar, pauses=pauses, resets=resets, extensions=extensions)
    if as_json:
        off = [{"day": day.isoformat(), "name": name} for day, name in worked.off]
        print_json({"due": worked.due.isoformat(), "steps": list(worked.steps), "days_off": off})
        return
    click.echo(worked.due.isoformat())
    for step in worked.steps:
        click.echo(f"  {step}")
    for day, name in worked.off:
        click.echo(f"  day off {day}: {name}")


def _listed(*, as_json: bool) -> None:
    from verbale.watch.clocks.calendars import institutions  # numpy
    from verbale.watch.clocks.rules import presets

    if as_json:
        rows = [
            {"name": rule.name, "title": rule.title, "unit": rule.unit, "length": rule.length, "source": rule.source}
            for rule in presets().values()
        ]
        print_json({"rules": rows, "calendars": institutions()})
        return
    for rule in presets().values():
        click.echo(f"{rule.name}\n    {rule.title}\n    {rule.source}")
    click.echo("\nCalendars besides those of countries (ISO 3166, subdivision after a dash):")
    for name, title in institutions().items():
        click.echo(f"{name}\n    {title}")


def _moved(old: Path, new: Path, *, as_json: bool) -> None:
    from verbale.cli.shown import open_shown
    from verbale.dossier import load
    from verbale.watch.changes import moved

    desk = open_shown([new])
    lines = moved(load(old), desk.dossier, desk.view())
    if as_json:
        print_json({"moved": list(lines)})
        return
    click.echo("\n".join(lines) or "No open deadline moves.")


def _span(text: str) -> tuple[dt.date, dt.date]:
    when = When.parse(text)
    if when.first == dt.date.min or when.last == dt.date.max:
        raise DateError(f"The pause {text!r} has no end.", "Write FROM/TO.")
    return when.first, when.last
