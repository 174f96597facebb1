"""`verbale timeline FOLDER`: what happened when, and the turning points; the whole line, or a part of it."""

import datetime as dt
from pathlib import Path
from typing import Any

import click

from verbale.cli.options import Day, view
from verbale.cli.shown import ask_shown, console, print_json, show_banner


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.option("--from", "first", type=Day(), help="First day of the part that is shown (default: the first there is).")
@click.option("--to", "last", type=Day(), help="Last day of that part (default: the last there is).")
@click.option("--turning-points", "turns_only", is_flag=True, help="Show the turning points alone.")
@view
def command(
    folder: Path, first: dt.date | None, last: dt.date | None, *, turns_only: bool, as_json: bool, **asked: Any
) -> None:
    """Show what happened in a folder's talks from the first day to the last, with its turning points (turns_only: them alone); as_json for machines."""
    from verbale.app.sides.timeline import marking, timeline  # not needed for help

    seen = ask_shown([folder], **asked)
    said = timeline(seen, first, last)
    if turns_only:
        said = {key: value for key, value in said.items() if key != "events"}
    if as_json:
        print_json(said)
        return
    show_banner(marking(seen))
    out = console()
    if said["turning_points"]:
        out.print("Turning points")
    for turn in said["turning_points"]:
        named = f" (named by {turn['named_by']})" if turn["named_by"] else ""
        out.print(f"  {turn['day']}  {turn['name']}{named}{'' if turn['reviewed'] else '*'}")
    if said.get("events"):
        out.print("Events")
    for one in said.get("events", ()):
        out.print(f"  {one['day']}  {one['sort']}: {one['text']}{'' if one['reviewed'] else '*'}")
    if not (said["turning_points"] or said.get("events")):
        out.print("No event with a day is in view." if not turns_only else "No turning point is in view.")
    elif not all(row["reviewed"] for row in (*said["turning_points"], *said.get("events", ()))):
        out.print("* read by machine, not yet reviewed")
    if said["undated"] and not turns_only:
        out.print(f"Acts without a day of their own, which stand nowhere on the line: {said['undated']}")
