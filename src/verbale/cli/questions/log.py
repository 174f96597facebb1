"""`verbale log FOLDER --act ID`: the whole history of an act, or the last entries of the record."""

from pathlib import Path

import click

from verbale.app.rulings import drafted
from verbale.app.workspace import open_folder
from verbale.cli.options import kept_in, reader
from verbale.cli.shown import print_json
from verbale.model import Marking
from verbale.record.entries import Entry
from verbale.state.history import seen_entries


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--act", metavar="ID", help="The act; without it, the last entries.")
@click.option("--last", default=20, show_default=True, help="How many entries without an act.")
@reader
@kept_in
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(
    folder: Path, act: str | None, last: int, party: str | None, clearance: Marking | None, record: str | None,
    *, as_json: bool,
) -> None:  # fmt: skip
    """Show who recorded and ruled what, when."""
    desk = open_folder(folder, address=record)
    who = desk.reader(clearance, party)
    desk, kept = desk.for_reader(clearance, party), desk.record
    every = kept.history(drafted(kept, act, who).subject) if act else kept.entries()
    entries = list(seen_entries(every, who, desk.dossier))
    entries = entries if act else entries[-last:]
    if as_json:
        print_json([_encode(entry) for entry in entries])
        return
    for entry in entries:
        click.echo(
            f"{entry.seq or '–':>6}  {entry.recorded_at[:19]}  {entry.kind:<10} {entry.subject[:16]}  {entry.recorded_by}  {_what(entry)}"
        )


def _encode(entry: Entry) -> dict[str, object]:
    return {
        "seq": entry.seq or None,
        "kind": entry.kind,
        "subject": entry.subject,
        "known": entry.known.isoformat(),
        "recorded_at": entry.recorded_at,
        "recorded_by": entry.recorded_by,
        "marking": entry.marking,
        "link": entry.link or None,
        "body": dict(entry.body),
    }


def _what(entry: Entry) -> str:
    if not entry.body:
        return "(redacted)"
    if entry.kind == "act":
        return f"{entry.body['kind']} by {', '.join(entry.body['actors']) or 'nobody named'}"
    if entry.kind == "audit":
        return f"{entry.body['deed']}: {entry.body['what']}"
    return str(entry.body.get("ruling") or entry.body.get("title") or entry.body.get("reason") or "")
