"""Options that mean the same everywhere: --as-of, --known, --for, --clearance, --record, --json."""

import datetime as dt
import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from verbale.errors import VerbaleError
from verbale.model import Marking, When

EARLIEST, AHEAD = 1800, 50  # the years that a view can be asked for: calendars are worked out year by year


class Day(click.ParamType[dt.date]):
    """A day, written 2022-01-26; for a month or year, its last day."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """Read it, or fail with what is wrong."""
        if isinstance(value, dt.date):
            return value
        try:
            found = When.parse(value).last
        except VerbaleError as error:
            self.fail(str(error), param, ctx)
        latest = dt.datetime.now(dt.UTC).year + AHEAD
        if not EARLIEST <= found.year <= latest:
            self.fail(f"{value!r} is too far off. Give a date from {EARLIEST} to {latest}.", param, ctx)
        return found


class Mark(click.ParamType[Marking]):
    """A marking, written TLP:AMBER or AMBER."""

    name = "MARK"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Marking:
        """Read it, or fail with what is wrong."""
        if isinstance(value, Marking):
            return value
        try:
            return Marking.parse(value)
        except VerbaleError as error:
            self.fail(str(error), param, ctx)


kept_in = click.option(
    "--record", metavar="ADDRESS", help="Record to use instead of the dossier's: a file or postgresql://…"
)


rules = click.option(
    "--rules-only", is_flag=True, help="Read without a model: the skeleton of minutes and who said what, nothing else."
)


def folder_and_file(function: Callable[..., Any]) -> Callable[..., Any]:
    """Ask for a dossier's folder, a file, and which record, for commands that move a record as a whole."""
    with_file = click.argument("file", type=click.Path(path_type=Path), help="The file, to write or to read.")(
        kept_in(function)
    )
    return click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")(with_file)


def reader(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add who reads: ``party`` and ``clearance``."""
    options = (
        click.option(
            "--for",
            "party",
            metavar="PARTY",
            help="Read for this party, by its id or name (default: the dossier's `ours`).",
        ),
        click.option("--clearance", type=Mark(), help="Show nothing above this marking (default: everything)."),
    )
    return functools.reduce(lambda done, option: option(done), reversed(options), function)


def view(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of every view: ``as_of``, ``known``, ``party``, ``clearance``, ``record``, ``as_json``."""
    options = (
        click.option("--as-of", type=Day(), help="State of play on this date (default: the dossier's, else today)."),
        click.option("--known", type=Day(), help="Only what was known by this date."),
        reader,
        kept_in,
        click.option("--json", "as_json", is_flag=True, help="For machines."),
    )
    return functools.reduce(lambda done, option: option(done), reversed(options), function)
