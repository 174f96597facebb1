"""`verbale redact FOLDER ID`: the words of an act or a document out of the record, leaving a tombstone."""

import hashlib
from pathlib import Path

import click

from verbale.app.redaction import redact, still_standing, words_of
from verbale.app.rulings import document, drafted
from verbale.app.workspace import open_folder, waiting_files
from verbale.cli.options import kept_in
from verbale.files import contents
from verbale.model import Document
from verbale.record.originals import originals_of


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument("name", metavar="ID", help="Id of an act, or of a document with --document.")
@click.option("--by", required=True, metavar="NAME", help="Who redacts.")
@click.option("--reason", required=True, help="Why; it stays in the record.")
@click.option("--document", "whole", is_flag=True, help="ID is a document: its text and every act quoted from it.")
@click.option("--file", "with_file", is_flag=True, help="With --document: delete its file in documents/ as well.")
@kept_in
@click.confirmation_option(prompt="This cannot be undone. Go on?")
def command(folder: Path, name: str, by: str, reason: str, record: str | None, *, whole: bool, with_file: bool) -> None:
    """Empty the words of an act or document for good; the chain still verifies."""
    desk = open_folder(folder, writing=True, address=record)
    found = document(desk.record, name) if whole else None
    subject = found.id if found is not None else drafted(desk.record, name).subject
    words = () if whole else words_of(desk.record, subject)
    emptied = redact(desk.record, subject, by, reason, originals_of(folder))
    standing = still_standing(desk.record, words)
    desk.record.close()
    click.echo(f"{len(emptied)} entries emptied; the tombstone says who and why.")
    for one in standing:
        click.echo(
            f"The same words stand in document {one.id[:12]} and are still found by search: "
            f"`verbale redact FOLDER {one.id[:12]} --document` takes them out."
        )
    deleted = _deleted(folder, found) if found is not None and with_file else 0
    if deleted:
        click.echo("Its file in documents/ is deleted.")
    kept = [one.id for one in standing if one.name]
    kept += [found.id] if found is not None and found.name and not deleted else []
    if kept:  # by number: a name may itself bear what was redacted
        numbers = ", ".join(dict.fromkeys(one[:12] for one in kept))
        click.echo(f"The file of {numbers} is yours to remove, wherever it lies.")
    if found is not None:
        click.echo("Backups, exports and printed pages that were made before still hold the words.")


def _deleted(folder: Path, found: Document) -> int:
    """Delete the files of the dossier that hold a document: its own, and the one that it came in; return how many."""
    names = {found.file or found.id, found.carrier}
    count = 0
    for path in waiting_files(folder):
        raw = contents(path)
        if isinstance(raw, bytes) and hashlib.sha256(raw).hexdigest() in names:
            path.unlink()
            count += 1
    return count
