"""`verbale init FOLDER`: a new dossier to start from; --from DOCS proposes parties and points found in them."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verbale.cli.shown import progress
from verbale.dossier import FILE
from verbale.errors import OutputError, ReadingError
from verbale.model import Failure, Reading

if TYPE_CHECKING:
    from verbale.app.beginning.glance import Glance


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.option("--title", help="Title of the negotiation (default: the folder's name).")
@click.argument("more", nargs=-1, type=click.Path(path_type=Path), help="Further documents, after --from.")
@click.option(
    "--from",
    "sources",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Documents, or folders of them, to propose parties and points from.",
)
def command(folder: Path, more: tuple[Path, ...], sources: tuple[Path, ...], title: str | None) -> None:
    """Write FOLDER/dossier.toml, to be mended by hand. Files after --from are taken as well. Nothing is overwritten."""
    place = folder / FILE
    if place.exists():
        raise OutputError(f"{place} is there already.", "Edit it, or choose another folder.")
    if more and not sources:
        raise OutputError(
            f"{more[0]} is one argument too many.", f"To propose from documents: verbale init {folder} --from {more[0]}"
        )
    readings, seen = _read(_files((*sources, *more)))
    from verbale.app.new_dossier import propose, text_of  # after the reading

    proposal = propose(readings, seen)
    text = text_of(title or folder.resolve().name.replace("-", " ").replace("_", " ").capitalize(), proposal)
    try:
        (folder / "documents").mkdir(parents=True, exist_ok=True)
        with place.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise OutputError(f"{place} cannot be written: {error.strerror}.", "Choose another folder.") from error
    sampled = f" {proposal.source}." if seen is not None else ""
    click.echo(
        f"{place} is written with {len(proposal.parties)} parties and {len(proposal.points)} candidate points.{sampled} "
        f"Mend it, put documents into {folder / 'documents'}, then: verbale brief {folder}"
    )


def _files(sources: tuple[Path, ...]) -> list[Path]:
    found: list[Path] = []
    for source in sources:
        if source.is_dir():
            found += sorted(path for path in source.rglob("*") if path.is_file() and not path.name.startswith("."))
        else:
            found.append(source)
    if sources and not found:
        raise ReadingError(f"{sources[0]} holds no file.", "Name documents, or a folder of them.")
    return found


def _read(paths: list[Path]) -> "tuple[list[Reading], Glance | None]":
    """Read all of some documents; of many, look through them and read a sample."""
    if not paths:
        return [], None
    from verbale.app.beginning.glance import look_through, read_some, small  # heavy

    if small(paths):
        return _readings(paths), None
    with progress("Looking through", len(paths)) as step:
        seen = look_through(paths, step)
    with progress("Reading") as step:
        outcomes = read_some(seen, step)
    return _kept([*seen.failures, *outcomes]), seen


def _readings(paths: list[Path]) -> list[Reading]:
    from verbale.app.ingest_read import read_files  # heavy

    with progress("Reading", len(paths)) as step:
        return _kept(read_files(paths, step=step))


def _kept(outcomes: Iterable[Reading | Failure]) -> list[Reading]:
    """Return the readings; what could not be read is said on stderr."""
    readings = []
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            click.echo(f"verbale: {outcome.source}: {outcome.reason} {outcome.cure}", err=True)
        else:
            readings.append(outcome)
    if not readings:
        raise ReadingError("None of these documents could be read.", "See the lines above.")
    return readings
