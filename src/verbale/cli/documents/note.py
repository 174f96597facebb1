"""`verbale note FOLDER "…"`: what somebody says that has no paper, kept as a document of theirs and read like any other."""

import datetime as dt
from pathlib import Path

import click

from verbale.app.changes.notes import note
from verbale.app.workspace import open_folder
from verbale.cli.options import Day, Mark, kept_in
from verbale.model import Marking


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument("text", help="What is to be kept, in your words.")
@click.option("--by", required=True, metavar="NAME", help="Whose note it is.")
@click.option("--day", type=Day(), help="Of which day it tells (default: today).")
@click.option(
    "--about", default="", metavar="WORDS", help="What it was: a call, a talk in the corridor; the note's title."
)
@click.option("--marking", type=Mark(), help="Of the note, where it is stricter than the dossier's.")
@kept_in
def command(
    folder: Path, text: str, by: str, day: dt.date | None, about: str, marking: Marking | None, record: str | None
) -> None:  # an option an argument
    """Keep TEXT, what was said by whom and to whom, as a note in the folder; enter what the reader missed with: verbale enter FOLDER --document ID.

    The text is kept in the folder's documents, with the day, what it is about and a stricter marking where these are given; by is whose it is.
    Another record than the folder's may be named.
    """
    desk = open_folder(folder, writing=True, address=record)
    name = note(desk.dossier, desk.record, folder, text, by, day or dt.datetime.now(dt.UTC).date(), about, marking)
    acts = sum(entry.kind == "act" and entry.document == name for entry in desk.record.entries())
    desk.record.close()
    click.echo(f"Kept as document {name[:12]}: {acts} act{'' if acts == 1 else 's'} read in it.")
