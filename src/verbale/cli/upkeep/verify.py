"""`verbale verify FOLDER`: the chain, every quote and every text, every checkpoint, and what you and witnesses hold about the record."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import click

from verbale.app.beside.shown_views import forget
from verbale.cli.options import kept_in
from verbale.cli.shown import print_json
from verbale.dossier import Dossier, load
from verbale.errors import RecordError, TamperedError
from verbale.record.integrity.checkpoint import Checkpoint, checkpoint_faults, checkpoints, printed_fault
from verbale.record.integrity.dating import date_faults
from verbale.record.integrity.trust import Trusted, key_named, link_of, saw, trust, trust_faults, trusted
from verbale.record.integrity.verify import verify
from verbale.record.integrity.witness import witness_faults, witnesses_in
from verbale.record.integrity.witness_places import read_place
from verbale.record.open import open_existing, place
from verbale.record.originals import original_faults, originals_of
from verbale.record.record import Record


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.option(
    "--printed",
    "noted",
    multiple=True,
    metavar="N:LINK",
    help="A checkpoint as a brief printed it, such as 512:9f3a0c11.",
)
@click.option("--trust", "keys", multiple=True, metavar="KEY", help="Only checkpoints of this key count (repeatable).")
@click.option(
    "--witness", "places", multiple=True, metavar="PLACE", help="Hold it to what this place has of it (repeatable)."
)
@kept_in
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(
    folder: Path,
    noted: tuple[str, ...],
    keys: tuple[str, ...],
    places: tuple[str, ...],
    record: str | None,
    *,
    as_json: bool,
) -> None:
    """Check that every byte is as it was recorded, and every checkpoint as it was signed."""
    dossier = load(folder)
    kept = open_existing(folder, place(folder, dossier, record))
    verdict = verify(kept)
    if kept.path is not None:
        forget(kept.path)  # what was shown before is worked out anew from what was verified
    held = _held(kept, folder, keys)
    if verdict.entries:
        said = [
            *checkpoint_faults(kept, folder, dossier.signed_by),
            *(printed_fault(kept, text) for text in noted),
        ]
        said = [*said, *_other_faults(kept, dossier, folder, held, places)]
        said += original_faults(kept, originals_of(folder))
        verdict = replace(verdict, faults=(*verdict.faults, *(fault for fault in said if fault)))
    elif held is not None and held.seq:
        verdict = replace(verdict, faults=(*verdict.faults, f"the record is empty, and you saw entry {held.seq} of it"))
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
    if held is not None and trusted(str(folder.resolve()), held.first) is not None:
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        try:
            trust(saw(replace(held, first=link_of(kept, 1)), (verdict.entries, verdict.link), signed, now))
        except RecordError as error:  # the record holds all the same
            click.echo(f"verbale: {error}", err=True)
    if not as_json:
        _tell(verdict.entries, verdict.documents, verdict.link, signed)


def _held(kept: Record, folder: Path, keys: tuple[str, ...]) -> Trusted | None:
    """Return what is held about the record: what your settings say, with the keys named now in place of theirs."""
    first, where = link_of(kept, 1), str(folder.resolve())
    found = trusted(where, first)
    if not keys:
        return found
    return replace(found or Trusted(where, first), keys=tuple(key_named(key) for key in keys))


def _other_faults(
    kept: Record, dossier: Dossier, folder: Path, held: Trusted | None, places: tuple[str, ...]
) -> list[str]:
    """Return what dates, your own settings and witnesses say against it."""
    try:
        lines = checkpoints(folder)
    except TamperedError:  # told by the checkpoints' own check
        return []
    found = date_faults(kept, lines)
    found += trust_faults(kept, lines, held, dossier.signed_by) if held is not None else []
    names = [line.name() for line in lines]
    for where in places:
        found += witness_faults(kept, witnesses_in(read_place(Path(where))), names)
    return found


def _tell(entries: int, documents: int, link: str, signed: list[Checkpoint]) -> None:
    click.echo(f"{entries} entries and {documents} documents are as recorded; last link {link[:16]}.")
    if not signed:
        return
    last = signed[-1]
    click.echo(f"{len(signed)} checkpoints hold, the last of entry {last.seq}, signed {last.time} by {last.key}.")
    if last.seq < entries:
        click.echo(f"Entries {last.seq + 1} to {entries} came after it and are signed by nobody yet.")
