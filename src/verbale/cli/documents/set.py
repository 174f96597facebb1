"""`verbale set FOLDER TABLE ROW KEY=VALUE…`: the settings, row by row, as the forms of the desk change them; comments in the file stay."""

from pathlib import Path
from typing import Any

import click

from verbale.app.changes.roster import Settings
from verbale.app.workspace import open_folder
from verbale.cli.options import kept_in, reader
from verbale.cli.shown import console, print_json
from verbale.dossier import Dossier
from verbale.dossier.editing.fields import HEAD, fields_of, rows_of
from verbale.errors import ClearanceError


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument("table", help="Which table: party, person, point, clock … or head for the lines at the top.")
@click.argument(
    "words", nargs=-1, metavar="[ROW] [KEY=VALUE]…", help="The row by its id or number, and what is to stand in it."
)
@click.option("--new", is_flag=True, help="A new row of these values.")
@click.option("--drop", is_flag=True, help="Take the row out.")
@click.option(
    "--merge-into", "into", metavar="ROW", help="Make the row part of another: the same party, person or point."
)
@click.option(
    "--split", "split", metavar="NAME", help="Make a row of its own, of this name, out of some names of the row."
)
@click.option(
    "--alias", "aliases", multiple=True, metavar="WORDS", help="With --split: a name that goes over (repeatable)."
)
@click.option("--by", metavar="NAME", help="Who changes it; needed for any change.")
@click.option("--reason", default="", help="Why; kept with the change.")
@reader
@kept_in
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(folder: Path, table: str, words: tuple[str, ...], *, as_json: bool, **asked: Any) -> None:
    """Show the rows of TABLE (head, party, person, point, clock, comparison, …), or change ROW: its id, or its number where it has none.

    The words KEY=VALUE are as the forms of a table write them: lists with commas between; nothing behind the sign takes a key out. A folder's
    rows can be had as_json.
    """
    pairs = dict(word.split("=", 1) for word in words if "=" in word)
    rows = [word for word in words if "=" not in word]
    changing = bool(pairs or asked["new"] or asked["drop"] or asked["into"] or asked["split"])
    if changing and not asked["by"]:
        raise click.UsageError("Give --by NAME: who changes it.")
    desk = open_folder(folder, writing=changing, address=asked["record"])
    seen = desk.for_reader(asked["clearance"], asked["party"])
    if not changing:
        _show(seen.dossier, table, rows, as_json=as_json)
    else:
        if not desk.reader(asked["clearance"], asked["party"]).whole:
            raise ClearanceError("The settings are changed by those who may see everything.", "Leave out --clearance.")
        row = HEAD if table == HEAD else "" if asked["new"] else _one(rows)
        number = _change(
            Settings(desk.record, folder, desk.dossier, asked["by"], asked["reason"]), table, row, pairs, asked
        )
        click.echo(f"Recorded as entry {number}. Taken back by: verbale settings FOLDER --take-back {number} --by NAME")
    desk.record.close()


def _change(settings: Settings, table: str, row: str, pairs: dict[str, str], asked: dict[str, Any]) -> int:
    if asked["new"]:
        return settings.add(table, pairs)
    if asked["drop"]:
        return settings.drop(table, row)
    if asked["into"]:
        return settings.merge(table, row, asked["into"])
    if asked["split"]:
        return settings.split(table, row, asked["split"], asked["aliases"])
    return settings.put(table, row, pairs)


def _one(rows: list[str]) -> str:
    if len(rows) != 1:
        raise click.UsageError("Name one row: its id, or its number where it has none.")
    return rows[0]


def _show(dossier: Dossier, table: str, rows: list[str], *, as_json: bool) -> None:
    known = rows_of(dossier, table)
    found = [
        {"row": HEAD if table == HEAD else getattr(row, "id", str(number)), **{field.key: field.value for field in fields_of(table, row) if field.value}}
        for number, row in enumerate(known, start=1)
    ]  # fmt: skip
    found = [one for one in found if not rows or one["row"] in rows]
    if as_json:
        print_json({"table": table, "rows": found})
        return
    out = console()
    for one in found:
        out.print(one["row"])
        for key, value in one.items():
            if key not in {"row", "id"}:
                out.print(f"  {key} = {'; '.join(value.splitlines())}")
    if not found:
        out.print("None yet.")
