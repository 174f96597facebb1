"""`verbale brief PATH…`: the one-page brief of a dossier, or of plain documents."""

import datetime as dt
import os
import sys
from pathlib import Path
from typing import Any

import click

from verbale.app.publish import BINARY, FORMATS, pictures, render, write
from verbale.brief.template import template
from verbale.cli.options import Day, rules, view
from verbale.cli.shown import ask_shown
from verbale.errors import OutputError


@click.command()
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path),
    help="The folder of a dossier, or plain documents.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), help="Default: by the file's ending, else text.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file.")
@click.option("--long", "annexes", is_flag=True, help="With annexes: every point, answer owed, finding and act.")
@click.option("--since", type=Day(), help="Say what changed since this date (default: a week before).")
@click.option(
    "--template",
    "wanted",
    metavar="NAME|FILE",
    help="As a paper: submission, mediator, morning, board, or a file of your own.",
)
@rules
@view
def command(
    paths: tuple[Path, ...], form: str | None, output: Path | None, since: dt.date | None, wanted: str | None,
    *, annexes: bool, **asked: Any,
) -> None:  # fmt: skip
    """Say on one page where the talks stand, what is owed, what the watch finds and what is in reach."""
    if wanted and annexes:
        raise OutputError("A template is one page.", "Leave out --template for the annexes, which it refers to.")
    form = "json" if asked["as_json"] else form or _by_ending(output)
    if form in BINARY and output is None and sys.stdout.isatty():
        raise OutputError(f"A {form} file is not for the screen.", f"Write it to a file: -o brief.{form}")
    seen = ask_shown(list(paths), since=since, **asked)
    brief = seen.paper(template(wanted)) if wanted else seen.brief(long=annexes)
    drawn = pictures(seen, form) if annexes and form in BINARY else []
    write(render(brief, form, colour=output is None and _colour(), drawn=drawn), output)


def _by_ending(output: Path | None) -> str:
    ending = output.suffix.lower().lstrip(".") if output else ""
    return {"htm": "html", "txt": "text"}.get(ending, ending) if ending in {*FORMATS, "htm", "txt"} else "text"


def _colour() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ
