"""`verbale redact FOLDER ID`: the words of an act or a document out of the record, leaving a tombstone."""

from pathlib import Path

import click

from verbale.app.redaction import redact, still_standing, words_of
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
    words = () if whole else words_of(desk.record, subject)
    file = document(desk.record, name).name if whole else ""
    emptied = redact(desk.record, subject, by, reason)
    standing = still_standing(desk.record, words)
    desk.record.close()
    click.echo(f"{len(emptied)} entries emptied; the tombstone says who and why.")
    for one in standing:
        click.echo(
            f"The same words stand in document {one.id[:12]} and are still found by search: "
            f"`verbale redact FOLDER {one.id[:12]} --document` takes them out."
        )
    kept = [one.id for one in standing if one.name] + ([name] if file else [])
    if kept:  # by number: a name may itself bear what was redacted
        numbers = ", ".join(dict.fromkeys(one[:12] for one in kept))
        click.echo(f"The record holds no files: the file of {numbers} is yours to remove.")
