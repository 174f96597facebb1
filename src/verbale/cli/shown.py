"""What every view of the command line prints: JSON for machines, tables for people, progress while files are read."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verbale.errors import ReadingError
from verbale.model import Marking, Query

if TYPE_CHECKING:
    from rich.console import Console

    from verbale.app import Workspace
    from verbale.app.ask import View


def print_json(value: object) -> None:
    """Print a value as JSON, two spaces deep, in the text's own letters."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def console() -> "Console":
    """Return a console that prints plainly where there is no terminal; NO_COLOR is honoured by the library.

    Names, titles and quotes are printed as they are: brackets in them are no markup, and colons no emoji.
    """
    from rich.console import Console  # heavy

    return Console(highlight=False, markup=False, emoji=False, width=None if sys.stdout.isatty() else 120)


@contextmanager
def progress(what: str, total: int = 0) -> Iterator[Callable[[Path], None] | None]:
    """Show on stderr which file is being read, where stderr is a terminal; of `total` files, how many, how fast and how long still."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # heavy
    from rich.text import Text

    from verbale.cli.pace import Pace

    pace = Pace(total)
    with Console(stderr=True).status(what) as status:

        def step(path: Path) -> None:
            how_far = f" ({pace.step(time.monotonic())})" if total > 1 else ""
            status.update(Text(f"{what} {path.name}{how_far}"))  # as text: a name in brackets is no markup

        yield step


def open_shown(
    paths: list[Path],
    record: str | None = None,
    clearance: Marking | None = None,
    party: str | None = None,
    *,
    rules_only: bool = False,
) -> "Workspace":
    """Open a dossier or documents for a reader, with progress; say on stderr what could not be read."""
    from verbale.app import open_paths  # the database

    with progress("Reading") as step:
        desk = open_paths(paths, step, record, rules_only=rules_only).for_reader(clearance, party)
    if desk.dossier.folder is None and not desk.added.readings:
        first = desk.added.failures[0]
        raise ReadingError(f"{first.source}: {first.reason}", first.cure)
    for line in desk.told:
        click.echo(f"verbale: {line}", err=True)
    for failure in desk.added.failures:
        click.echo(f"verbale: {failure.source}: {failure.reason} {failure.cure}", err=True)
    return desk


def ask_shown(paths: list[Path], **asked: Any) -> "View":
    """Open a dossier or documents and ask what the options of a view ask, with progress.

    Parameters
    ----------
    paths
        A dossier's folder, or documents.
    asked
        What `cli.options.view` read: as_of, known, party, clearance, record; since and rules_only, where the command has them.
    """
    from verbale.app.ask import ask  # not needed for help

    get = asked.get
    query = Query(get("as_of"), get("known"), get("party") or "", get("clearance"), get("since"))
    rules_only = bool(get("rules_only"))
    return ask(open_shown(paths, get("record"), query.clearance, query.party or None, rules_only=rules_only), query)


def show_banner(marking: Marking) -> None:
    """Print the marking of all that went into a view, before the view."""
    click.echo(marking.banner)
