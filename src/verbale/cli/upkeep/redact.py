"""`verbale redact FOLDER ID`: the words of an act or a document out of the record, leaving a tombstone."""

from pathlib import Path

import click

from verbale.app.redaction import redact
from verbale.app.rulings import document, drafted
from verbale.app.workspace import open_folder
from verbale.cli.options import kept_in


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("name", metavar="ID")
@click.option("--by", required=True, metavar="NAME", help="Who redacts.")
@click.option("--reason", required=True, help="Why; it stays in the record.")
@click.option("--document", "whole", is_flag=True, help="ID is a document: its text and every act quoted from it.")
@kept_in
@click.confirmation_option(prompt="This cannot be undone. Go on?")
def command(folder: Path, name: str, by: str, reason: str, record: str | None, *, whole: bool) -> None:
    """Empty the words of an act or document for good; the chain still verifies."""
    desk = open_folder(folder, writing=True, address=record)
    subject = document(desk.record, name).id if whole else drafted(desk.record, name).subject
    emptied = redact(desk.record, subject, by, reason)
    desk.record.close()
    click.echo(f"{len(emptied)} entries emptied; the tombstone says who and why.")
