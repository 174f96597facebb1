"""`verbale log FOLDER --act ID`: the whole history of an act, or the last entries of the record."""

from pathlib import Path
from typing import Any

import click

from verbale.app import answers
from verbale.cli.options import kept_in, reader
from verbale.cli.shown import ask_shown, print_json
from verbale.record.entries import Entry


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.option("--act", metavar="ID", help="The act; without it, the last entries.")
@click.option("--last", default=20, show_default=True, help="How many entries without an act.")
@reader
@kept_in
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(folder: Path, act: str | None, last: int, *, as_json: bool, **asked: Any) -> None:
    """Show who recorded and ruled what, when."""
    seen = ask_shown([folder], **asked)
    if as_json:
        print_json(answers.log(seen, act or "", last))
        return
    for entry in answers.entries(seen, act or "", last):
        click.echo(
            f"{entry.seq or '–':>6}  {entry.recorded_at[:19]}  {entry.kind:<10} {entry.subject[:16]}  {entry.recorded_by}  {_what(entry)}"
        )


def _what(entry: Entry) -> str:
    if not entry.body:
        return "(redacted)"
    if entry.kind == "act":
        return f"{entry.body['kind']} by {', '.join(entry.body['actors']) or 'nobody named'}"
    if entry.kind == "audit":
        return f"{entry.body['deed']}: {entry.body['what']}"
    if entry.body.get("takes_back"):
        return f"takes back entry {entry.body['takes_back']}"
    if entry.kind == "move":
        return f"{entry.body['move']}: {entry.body['said_by']}"
    return str(entry.body.get("ruling") or entry.body.get("title") or entry.body.get("reason") or "")
