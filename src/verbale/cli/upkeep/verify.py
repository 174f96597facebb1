"""`verbale verify FOLDER`: the chain, every quote and every text."""

from dataclasses import replace
from pathlib import Path

import click

from verbale.cli.options import kept_in
from verbale.cli.shown import print_json
from verbale.dossier import load
from verbale.errors import RecordError, TamperedError
from verbale.record.integrity.checkpoint import checkpoint_faults, checkpoints, printed_fault
from verbale.record.integrity.verify import verify
from verbale.record.open import open_record, place


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--printed",
    "noted",
    multiple=True,
    metavar="N:LINK",
    help="A checkpoint as a brief printed it, such as 512:9f3a0c11.",
)
@kept_in
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(folder: Path, noted: tuple[str, ...], record: str | None, *, as_json: bool) -> None:
    """Check that every byte is as it was recorded, and every checkpoint as it was signed."""
    dossier = load(folder)
    where = place(folder, dossier, record)
    if isinstance(where, Path) and not where.exists():
        raise RecordError(f"{folder} has no record yet.", f"Make one with: verbale add {folder}")
    kept = open_record(where)
    verdict = verify(kept)
    if verdict.entries:
        said = [*checkpoint_faults(kept, folder, dossier.signed_by), *(printed_fault(kept, text) for text in noted)]
        verdict = replace(verdict, faults=(*verdict.faults, *(fault for fault in said if fault)))
    signed = [] if verdict.faults else checkpoints(folder)
    if as_json:
        told = {
            "entries": verdict.entries,
            "documents": verdict.documents,
            "link": verdict.link,
            "faults": list(verdict.faults),
            "checkpoints": [
                {"seq": line.seq, "link": line.link, "time": line.time, "key": line.key} for line in signed
            ],
        }
        print_json(told)
    if verdict.faults:
        shown = "; ".join(verdict.faults[:5])
        raise TamperedError(f"The record does not verify: {shown}.", "Restore it from a backup: verbale restore.")
    if not as_json:
        click.echo(
            f"{verdict.entries} entries and {verdict.documents} documents are as recorded; last link {verdict.link[:16]}."
        )
        if signed:
            last = signed[-1]
            click.echo(
                f"{len(signed)} checkpoints hold, the last of entry {last.seq}, signed {last.time} by {last.key}."
            )
