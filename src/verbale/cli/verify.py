"""`verbale verify FOLDER`: the chain, every quote and every text."""

from pathlib import Path

import click

from verbale.cli.options import kept_in
from verbale.cli.shown import print_json
from verbale.dossier import load
from verbale.errors import RecordError, TamperedError
from verbale.record.open import open_record, place
from verbale.record.verify import verify


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@kept_in
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(folder: Path, record: str | None, *, as_json: bool) -> None:
    """Check that every byte is as it was recorded."""
    where = place(folder, load(folder), record)
    if isinstance(where, Path) and not where.exists():
        raise RecordError(f"{folder} has no record yet.", f"Make one with: verbale add {folder}")
    verdict = verify(open_record(where))
    if as_json:
        told = {
            "entries": verdict.entries,
            "documents": verdict.documents,
            "link": verdict.link,
            "faults": list(verdict.faults),
        }
        print_json(told)
    if verdict.faults:
        shown = "; ".join(verdict.faults[:5])
        raise TamperedError(f"The record does not verify: {shown}.", "Restore it from a backup: verbale restore.")
    if not as_json:
        click.echo(
            f"{verdict.entries} entries and {verdict.documents} documents are as recorded; last link {verdict.link[:16]}."
        )
