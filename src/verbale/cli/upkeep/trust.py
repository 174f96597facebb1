"""`verbale trust FOLDER`: whose checkpoints count, and what was seen last, in your own settings and not in the folder."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import click

from verbale.cli.options import kept_in
from verbale.cli.shown import print_json
from verbale.dossier import load
from verbale.errors import TamperedError
from verbale.record.integrity.checkpoint import checkpoint_faults, checkpoints
from verbale.record.integrity.trust import Trusted, forget, key_named, link_of, saw, store, trust, trust_faults, trusted
from verbale.record.integrity.verify import verify
from verbale.record.open import open_existing, place

HELP = "Trust KEYs for the record of FOLDER, beside those trusted before, and remember how far it has come: verify asks for both."


@click.command(help=HELP)
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument("keys", nargs=-1, metavar="[KEY]…", help="Short names of keys to trust.")
@click.option("--show", is_flag=True, help="Say what is held, and change nothing.")
@click.option("--forget", "gone", is_flag=True, help="Hold nothing about this record any more.")
@kept_in
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(folder: Path, keys: tuple[str, ...], record: str | None, *, show: bool, gone: bool, as_json: bool) -> None:
    """Keep whom one trusts and what was seen.

    Parameters
    ----------
    folder, record
        The dossier's folder, and a record to use instead of its own.
    keys
        Short names, whole public keys, or files.
    show, gone
        Only say what is held; forget it.
    as_json
        Answer for machines.
    """
    where = str(folder.resolve())
    if gone:
        known = forget(where)
        click.echo("Nothing is held about it any more." if known else "Nothing was held about it.")
        return
    dossier = load(folder)
    kept = open_existing(folder, place(folder, dossier, record))
    found = trusted(where, link_of(kept, 1))
    if not show:
        named = dict.fromkeys((*(found.keys if found else ()), *(key_named(key) for key in keys)))
        held = replace(found or Trusted(where, link_of(kept, 1)), keys=tuple(named))
        verdict = verify(kept)
        faults = [*verdict.faults, *checkpoint_faults(kept, folder, dossier.signed_by)]
        faults += [] if faults else trust_faults(kept, checkpoints(folder), held, dossier.signed_by)
        if faults:
            raise TamperedError(f"The record does not hold: {faults[0]}.", "Nothing was kept of it.")
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        found = saw(held, (verdict.entries, verdict.link), checkpoints(folder), now)
        trust(found)
    kept.close()
    if as_json:
        print_json(
            {"store": str(store()), "keys": list(found.keys) if found else [], "entries": found.seq if found else 0}
        )
    elif found is None:
        click.echo(f"Nothing is held about it. Begin with: verbale trust {folder} KEY")
    else:
        who = ", ".join(found.keys) or "any key"
        click.echo(
            f"Trusted: {who}. Seen: {found.seq} entries, link {found.link[:16]}, {found.seen}. Kept in {store()}."
        )
