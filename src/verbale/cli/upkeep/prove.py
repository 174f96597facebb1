"""`verbale prove FOLDER`: a proof as JSON, which docs/record/verify_proof.py checks without this program."""

from pathlib import Path

import click

from verbale.cli.options import kept_in
from verbale.cli.shown import print_json
from verbale.dossier import load
from verbale.record.integrity.heads import prove_entry, prove_growth
from verbale.record.open import open_existing, place


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.option("--entry", type=click.IntRange(1), metavar="N", help="Prove that entry N is in the record.")
@click.option(
    "--at", "size", type=click.IntRange(1), metavar="N", help="Under the head of the first N entries (default: all)."
)
@click.option("--content", is_flag=True, help="With the entry's own words; without it the proof tells none.")
@click.option(
    "--from", "early", type=click.IntRange(1), metavar="N", help="Prove that the record continues its first N entries."
)
@kept_in
def command(
    folder: Path, entry: int | None, size: int | None, early: int | None, record: str | None, *, content: bool
) -> None:
    """Print a proof about the record of a folder: that one entry is in it (with its content, where asked for), at a size, or that it continues an early size."""
    if (entry is None) == (early is None) or (content and entry is None):
        raise click.UsageError("Give --entry N, which may go with --content, or --from N.")
    kept = open_existing(folder, place(folder, load(folder), record))
    late = size or kept.tail()[0]
    if entry is not None:
        print_json(prove_entry(kept, entry, late, content=content))
    elif early is not None:
        print_json(prove_growth(kept, early, late))
    kept.close()
