"""`verbale export FOLDER`: the record as JSON Lines; what is in view as data package, annotations, citations, events."""

import datetime as dt
import json
from collections.abc import Iterable
from pathlib import Path

import click

from verbale.app.ask import View, ask
from verbale.cli.options import view
from verbale.cli.shown import open_shown
from verbale.errors import ClearanceError, OutputError
from verbale.model import Marking, Query
from verbale.record.exchange import cameo
from verbale.record.exchange.json_lines import lines
from verbale.record.exchange.open_formats import annotations, citations, events, package

FORMATS = ("jsonl", "package", "annotations", "csl", "plover", "cameo", "genius", "gmcr")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="jsonl", show_default=True, help="What is written."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="File to write (a folder for `package` and `genius`); standard output without it.",
)
@view
def command(  # noqa: PLR0913  # options of every view, and two of its own
    folder: Path, form: str, output: Path | None, as_of: dt.date | None, known: dt.date | None, party: str | None,
    clearance: Marking | None, record: str | None, *, as_json: bool,
) -> None:  # fmt: skip
    """Write the record, or what of it is in view, for other programs."""
    del as_json  # every format is for machines
    desk = open_shown([folder], record, clearance, party)
    if form == "jsonl":
        if any(limit is not None for limit in (clearance, as_of, known, party)):
            raise ClearanceError(
                "JSON Lines are the whole record.",
                "Leave out --clearance, --as-of, --known and --for, or use another format.",
            )
        _write(lines(desk.record), output)
        return
    if form in {"genius", "gmcr"}:
        _space(ask(desk, Query(as_of, known, party or "", clearance)), form, output)
        return
    play = desk.view(as_of, known, clearance, party)
    if form == "package":
        _folder(package(play), output)
        return
    if form == "cameo":
        _write(cameo.rows(play), output)
        return
    made = {"annotations": annotations, "plover": events}
    rows: Iterable[object] = made[form](play) if form in made else citations(play)
    if form == "plover":
        _write((json.dumps(row, ensure_ascii=False) for row in rows), output)
    else:
        _write([json.dumps(list(rows), ensure_ascii=False, indent=2)], output)


def _space(view: View, form: str, output: Path | None) -> None:
    """Write the counsel space in view: values that a person gave, or the mean of all that fits what was said."""
    from verbale.app.counselling.holding import space_in_view, standing_in_view  # numpy
    from verbale.counsel.space.genius_files import genius_files
    from verbale.counsel.stability.gmcr_file import gmcr_file

    if form == "gmcr":
        _write([gmcr_file(standing_in_view(view), view.dossier.title).rstrip("\n")], output)
        return
    _folder(genius_files(space_in_view(view)[0], view.dossier.title), output, "A scenario of GENIUS")


def _write(rows: Iterable[str], output: Path | None) -> None:
    if output is None:
        for row in rows:
            click.echo(row)
        return
    try:
        with output.open("w", encoding="utf-8") as file:
            file.writelines(f"{row}\n" for row in rows)
    except OSError as error:
        raise OutputError(f"{output} cannot be written: {error.strerror}.", "Name another file.") from error


def _folder(files: dict[str, str], output: Path | None, what: str = "A data package") -> None:
    if output is None:
        raise OutputError(f"{what} is a folder.", "Name it with -o FOLDER.")
    try:
        output.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (output / name).write_text(content, encoding="utf-8", newline="")
    except OSError as error:
        raise OutputError(f"{output} cannot be written: {error.strerror}.", "Name another folder.") from error
