"""`verbale party FOLDER PARTY`: all of one party, by id or by what people call it."""

from pathlib import Path
from typing import Any

import click

from verbale.app.sides import answers
from verbale.cli.options import view
from verbale.cli.shown import ask_shown, console, print_json, show_banner


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument("name", metavar="PARTY", help="A party, by its id or by what people call it.")
@view
def command(folder: Path, name: str, *, as_json: bool, **asked: Any) -> None:
    """Show what PARTY (its id, or a name) of a folder's talks wants, owes and is owed, how quickly it answers, who speaks for it and what it did; as_json for machines.

    Another party to read for is named by --for.
    """
    seen = ask_shown([folder], **asked)
    said = answers.party(seen, seen.dossier.called(name).id)
    if as_json:
        print_json(said)
        return
    show_banner(seen.play.marking)
    out = console()
    out.print(said["name"])
    for row in said["wants"]:
        out.print(f"  {seen.dossier.point_title(row['point'])}: {row['text']}")
    for way, title in (("owes", "owes"), ("owed", "is owed by")):
        for row in said[way]:
            whom = seen.dossier.party_name(row["creditor"] if way == "owes" else row["debtor"])
            out.print(
                f"  {title} {whom} an answer on {seen.dossier.point_title(row['point']) or 'the request'}, since {row['opened'] or 'an undated paper'} ({row['status']})"
            )
    out.print(f"  Pace: {said['pace']}")
    for one in said["people"]:
        out.print(f"  {one['name']}{', ' + one['role'] if one['role'] else ''}")
    for part in ("measures", "latest"):
        for line in said[part]:
            out.print(f"  {line['text']}")
