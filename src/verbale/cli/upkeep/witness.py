"""`verbale witness FOLDER PLACE`: a few lines about the record in a second place, and the record held to them."""

import datetime as dt
import hashlib
from pathlib import Path

import click

from verbale.cli.options import kept_in
from verbale.cli.shown import print_json
from verbale.dossier import load
from verbale.errors import RecordError, TamperedError
from verbale.record.integrity.checkpoint import checkpoint_faults, checkpoints
from verbale.record.integrity.time_stamp import stamp
from verbale.record.integrity.verify import verify
from verbale.record.integrity.witness import Witness, witness_faults, witness_of, witnesses_in
from verbale.record.integrity.witness_places import add_to_place, is_repository, read_place
from verbale.record.open import open_existing, place
from verbale.record.record import Record

HELP = "Tell PLACE how far the record of FOLDER has come: another folder, a file, or a git repository. First the record is held to what PLACE knows."


@click.command(help=HELP)
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument(
    "place_",
    required=False,
    metavar="[PLACE]",
    type=click.Path(path_type=Path),
    help="Another folder, a file, or a git repository.",
)
@click.option("--check", is_flag=True, help="Only hold the record to what PLACE has of it; write nothing.")
@click.option(
    "--mail", "to", metavar="ADDRESS", help="Print a mail to this address instead; its answer or copy is a PLACE."
)
@click.option("--stamp", "server", metavar="URL", help="Have it stamped by this RFC 3161 server as well, beside PLACE.")
@kept_in
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(
    folder: Path,
    place_: Path | None,
    to: str | None,
    server: str | None,
    record: str | None,
    *,
    check: bool,
    as_json: bool,
) -> None:
    """Tell a second place, or hold the record to it.

    Parameters
    ----------
    folder, record
        The dossier's folder, and a record to use instead of its own.
    place_
        Folder, file or repository elsewhere.
    to
        Address of a mail to print instead.
    server
        Where a time stamp is asked for.
    check
        Write nothing.
    as_json
        Answer for machines.
    """
    if (place_ is None) == (to is None):
        raise click.UsageError("Give a PLACE, or --mail ADDRESS.")
    if server is not None and (check or place_ is None or is_repository(place_)):
        raise click.UsageError("A time stamp is written beside a PLACE that is a folder or a file.")
    kept = open_existing(folder, place(folder, load(folder), record))
    if place_ is not None and _inside(place_, folder):
        raise RecordError(
            f"{place_} stands beside the record.", "A witness elsewhere is worth something: name another place."
        )
    told = witnesses_in(read_place(place_)) if place_ is not None else []
    names = [line.name() for line in checkpoints(folder)]
    faults = witness_faults(kept, told, names) if told or check else []
    if faults:
        raise TamperedError(f"The record is not what was witnessed: {'; '.join(faults[:5])}.", "Nothing was written.")
    if check:
        _say(told[-1], f"It is what was witnessed {len(told)} times,", as_json=as_json)
        return
    made = _witness(kept, folder, names)
    if to is not None:
        click.echo(_mail(to, made), nl=False)
    elif place_ is not None:
        if not told or (told[-1].seq, told[-1].checkpoint) != (made.seq, made.checkpoint):
            add_to_place(place_, made.text())
        if server is not None:
            _stamp(place_, made, server)
        _say(made, f"{place_} was told:", as_json=as_json)
    kept.close()


def _witness(kept: Record, folder: Path, names: list[str]) -> Witness:
    """Return what is to be witnessed, of a record that verifies."""
    faults = [*verify(kept).faults, *checkpoint_faults(kept, folder, ())]
    if faults:
        raise TamperedError(f"The record does not verify: {faults[0]}.", "Nothing was witnessed.")
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    return witness_of(kept, names[-1] if names else "", now)


def _stamp(place_: Path, one: Witness, server: str) -> None:
    """Keep the lines in a file of their own beside the place, and the server's answer to their digest."""
    raw = one.text().encode()
    answer = stamp(server, hashlib.sha256(raw).digest())
    folder = place_ if place_.is_dir() else place_.parent
    name = f"verbale-witness-{one.seq}-{one.link[:8]}"
    try:
        (folder / f"{name}.txt").write_bytes(raw)
        (folder / f"{name}.tsr").write_bytes(answer)
    except OSError as error:
        raise RecordError(f"{folder} cannot be written: {error.strerror}.", "Name another place.") from error


def _say(one: Witness, what: str, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {"entries": one.seq, "head": one.root, "link": one.link, "checkpoint": one.checkpoint, "noted": one.noted}
        )
    else:
        click.echo(f"{what} the last with {one.seq} entries, head {one.root[:16]}, noted {one.noted}.")


def _mail(to: str, one: Witness) -> str:
    if any(sign in to for sign in "\r\n"):
        raise click.UsageError("An address stands on one line.")
    return f"To: {to}\nSubject: Witness of a record, {one.seq} entries\n\nPlease keep this mail. It says nothing of what the record holds.\n\n{one.text()}"


def _inside(place_: Path, folder: Path) -> bool:
    return folder.resolve() in (place_.resolve(), *place_.resolve().parents)
