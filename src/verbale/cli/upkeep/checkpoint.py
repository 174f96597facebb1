"""`verbale checkpoint FOLDER`: sign how far the record has come, so that cutting it off or writing it anew is seen."""

from pathlib import Path

import click

from verbale.cli.options import kept_in
from verbale.cli.shown import print_json
from verbale.dossier import load
from verbale.record.integrity.checkpoint import new_key, sign
from verbale.record.open import open_existing, place


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path), help="The dossier's folder.")
@click.option("--key", type=click.Path(path_type=Path), envvar="VERBALE_KEY", help="Your private key (or VERBALE_KEY).")
@click.option(
    "--new-key", "fresh", type=click.Path(path_type=Path), help="Make a private key in this file, and no more."
)
@kept_in
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(folder: Path | None, key: Path | None, fresh: Path | None, record: str | None, *, as_json: bool) -> None:
    """Sign the record of FOLDER as it is now; `verbale verify` holds it to that from then on."""
    if fresh is not None:
        name = new_key(fresh)
        print_json({"key": name}) if as_json else click.echo(
            f'Key {name} is in {fresh}, for you alone. In dossier.toml: signed_by = ["{name}"]'
        )
        return
    if folder is None or key is None:
        raise click.UsageError("Give FOLDER and --key FILE, or --new-key FILE.")
    kept = open_existing(folder, place(folder, load(folder), record))
    done = sign(kept, folder, key)
    kept.close()
    if as_json:
        print_json({"seq": done.seq, "link": done.link, "time": done.time, "key": done.key, "record": done.record})
    else:
        click.echo(f"{done.seq} entries, link {done.link[:16]}, signed {done.time} by {done.key}.")
