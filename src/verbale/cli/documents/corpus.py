"""`verbale corpus read DOCS… --out DIR`: documents read into tables of Parquet, by this machine or a cluster."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verbale.cli.pace import Pace
from verbale.cli.shown import print_json
from verbale.dossier import Dossier, load

if TYPE_CHECKING:
    from verbale.app.corpus.run import Corpus

SHOWN = 20  # failures that are named


@click.group()
def command() -> None:
    """Read a corpus that is too large for one record or one machine: acts as tables of Parquet, taken into a record by `verbale add --from`."""


@command.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOCS...", help="Files, folders and addresses (s3://…).")
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    help="Folder for the tables; what is there is not read again.",
)
@click.option(
    "--dossier",
    "folder",
    type=click.Path(path_type=Path),
    help="A dossier's folder, with whose parties and points they are read.",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="A Dask scheduler (tcp://…), or local for a cluster of this machine (default: no Dask).",
)
@click.option(
    "--each",
    type=click.IntRange(1, 10_000),
    default=16,
    show_default=True,
    help="Documents of a part: what is lost at most when a machine dies.",
)
@click.option("--again", is_flag=True, help="Read those again that failed.")
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def read(documents: tuple[str, ...], out: Path, **how: Any) -> int:
    """Read DOCS into OUT, part by part. Given again, it goes on where it stopped; exit code 1 where a document is unaccounted for."""
    from verbale.app.corpus.addresses import expanded  # not needed for help
    from verbale.app.corpus.run import read_corpus

    dossier = load(how["folder"]) if how["folder"] is not None else Dossier(title="Documents", known="published")
    addresses = expanded(documents)
    with _progress(len(addresses)) as step:
        told = read_corpus(dossier, addresses, out, how["scheduler"], step, each=how["each"], again=how["again"])
    for address, reason in told.failures[:SHOWN]:
        click.echo(f"verbale: {address}: {reason}", err=True)
    if len(told.failures) > SHOWN:
        click.echo(f"verbale: {len(told.failures) - SHOWN} more failed: see failures.parquet in the parts.", err=True)
    for address in told.missing[:SHOWN]:
        click.echo(f"verbale: {address} is in no part.", err=True)
    if how["as_json"]:
        print_json(_json(told))
    else:
        same = f" ({told.same} have the bytes of others)" if told.same else ""
        click.echo(
            f"{told.asked} documents: {told.read} read{same}, {told.failed} failed, {len(told.missing)} unaccounted for; {told.acts} acts in {out}."
        )
        for address, reason in told.poison:
            click.echo(f"Set aside: {address}: {reason}")
    return 0 if told.whole else 1


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None]]:
    """Show on stderr how far the run is: on a line of its own where there is a terminal, else a line a minute."""
    pace, shows, last = Pace(total), sys.stderr.isatty(), time.monotonic()

    def step(documents: int) -> None:
        nonlocal last
        now = time.monotonic()
        line = [pace.step(now) for _ in range(documents)][-1:]
        if line and (shows or now - last > 60):
            last = now
            click.echo(f"\r\x1b[K{line[0]}" if shows else line[0], nl=not shows, err=True)

    yield step
    if shows:
        click.echo("", err=True)


def _json(told: "Corpus") -> dict[str, object]:
    return {
        "asked": told.asked, "read": told.read, "same": told.same, "failed": told.failed, "missing": told.missing, "acts": told.acts,
        "poison": [{"address": address, "reason": reason} for address, reason in told.poison],
        "failures": [{"address": address, "reason": reason} for address, reason in told.failures],
    }  # fmt: skip
