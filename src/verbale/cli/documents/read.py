"""`verbale read FILE…`: the acts in a document, each with its quote."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from verbale.cli.shown import console, print_json, progress
from verbale.dossier import Dossier, load
from verbale.model import Act, Failure, Reading
from verbale.model.encode import Json, encode_act, encode_document
from verbale.reading import load as load_document
from verbale.reading import read
from verbale.reading.genres import DIALECTS

if TYPE_CHECKING:
    from verbale.model import Attribution, Evidence


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--dossier", "folder", type=click.Path(path_type=Path), help="Read with the parties and points of this dossier."
)
@click.option(
    "--dialect", type=click.Choice(sorted(DIALECTS)), help="Grammar to use (default: found by the text's shape)."
)
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(files: tuple[Path, ...], folder: Path | None, dialect: str | None, *, as_json: bool) -> int:
    """Show the acts in FILES with their words underlined; nothing is recorded."""
    dossier = load(folder) if folder else None
    readings: list[Reading] = []
    failures: list[Failure] = []
    with progress("Reading") as step:
        for path in files:
            if step is not None:
                step(path)
            document = load_document(path)
            if isinstance(document, Failure):
                failures.append(document)
            else:
                readings.append(read(document, dossier, dialect))
    for failure in failures:
        click.echo(f"verbale: {failure.source}: {failure.reason} {failure.cure}", err=True)
    if as_json and readings:
        told = [encode(reading) for reading in readings]
        print_json(told[0] if len(files) == 1 else told)
    elif not as_json:
        for reading in readings:
            show(reading, dossier)
    return 2 if failures else 0


def encode(reading: Reading) -> Json:
    """Return a reading as JSON; every span is start, end and the exact words."""
    return {
        "document": {**encode_document(reading.document), "dialect": reading.dialect},
        "acts": [encode_act(act) for act in reading.acts],
        "attributions": [_said(item) for item in reading.attributions],
        "warnings": list(reading.warnings),
        "rejected": [{"words": words, "reason": reason} for words, reason in reading.rejected],
        "parties": [{"id": party.id, "name": party.name} for party in reading.parties],
        "people": [
            {"id": person.id, "name": person.name, "role": person.role, "party": person.party}
            for person in reading.people
        ],
    }


def _said(item: "Attribution") -> Json:
    return {
        "source": item.source and _span(item.source),
        "cue": item.cue and _span(item.cue),
        "content": [_span(piece) for piece in item.content],
        "speaker": item.speaker or None,
    }


def _span(words: "Evidence") -> Json:
    return {"start": words.start, "end": words.end, "exact": words.exact}


def show(reading: Reading, dossier: Dossier | None) -> None:
    """Print a reading: head, acts with their quotes, warnings."""
    from rich.text import Text  # noqa: PLC0415  # heavy

    out, document = console(), reading.document
    names = {person.id: person.name for person in reading.people} | {party.id: party.name for party in reading.parties}
    if dossier is not None:
        names |= {person.id: person.name for person in dossier.people}
        names |= {party.id: party.name for party in dossier.parties}
    head = [
        document.publisher,
        str(document.published or "no date"),
        f"{len(document.text):,} characters",
        reading.dialect,
    ]
    out.print(Text(document.title, style="bold"))
    out.print(Text(" · ".join(part for part in head if part)))
    for act in reading.acts:
        out.print()
        out.print(Text(_line(act, names)))
        out.print(Text("  "), Text(act.evidence[0].exact, style="underline"), sep="")
    for warning in reading.warnings:
        out.print()
        out.print(Text(f"Note: {warning}"))
    out.print()


def _line(act: Act, names: dict[str, str]) -> str:
    def named(ids: tuple[str, ...]) -> str:
        return ", ".join(names.get(name, name) for name in ids)

    parts = [f"{act.kind}: {named(act.actors) or 'nobody named'}"]
    parts += [f"→ {named(act.addressees)}"] if act.addressees else []
    parts += [f"on {', '.join(act.points)}"] if act.points else ([f"on “{act.topic}”"] if act.topic else [])
    parts += [str(word) for word in (act.polarity, act.modality if act.modality != "done" else None, act.when) if word]
    parts += [f"by {act.deadline}"] if act.deadline else []
    parts += [f"according to {names.get(act.according_to, act.according_to)}"] if act.according_to else []
    return " · ".join(parts) + f"  ({act.rule}, {act.confidence:.2f})"
