"""`verbale read FILE…`: the acts in a document, each with its quote, and what was not read."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verbale.app.ingest_read import read_files
from verbale.cli.options import rules
from verbale.cli.shown import console, print_json, progress
from verbale.dossier import Dossier, load
from verbale.model import Act, Failure, Party, Person, Reading
from verbale.model.encode import Json, encode_act, encode_document, encode_segment
from verbale.model.reading import DIALECTS

if TYPE_CHECKING:
    from verbale.model import Attribution, Evidence

LISTED = 10  # unread passages shown, before the rest is only counted


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), help="Documents to read.")
@click.option(
    "--dossier", "folder", type=click.Path(path_type=Path), help="Read with the parties and points of this dossier."
)
@click.option("--dialect", type=click.Choice(DIALECTS), help="Grammar to use (default: found by the text's shape).")
@rules
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(
    files: tuple[Path, ...], folder: Path | None, dialect: str | None, *, rules_only: bool, as_json: bool
) -> int:
    """Show the acts in FILES with their words underlined, unsure ones dimmed with why; nothing is recorded."""
    dossier = load(folder) if folder else None
    with progress("Reading") as step:
        outcomes = list(read_files(files, dossier, dialect or "", step, rules_only=rules_only))
    readings = [one for one in outcomes if isinstance(one, Reading)]
    failures = [one for one in outcomes if isinstance(one, Failure)]
    for failure in failures:
        click.echo(f"verbale: {failure.source}: {failure.reason} {failure.cure}", err=True)
    if as_json and readings:
        told = _nested([encode(reading, dossier) for reading in readings])
        print_json(told[0] if len(files) == 1 else told)
    elif not as_json:
        for reading in readings:
            show(reading, dossier)
    return 2 if failures else 0


def encode(reading: Reading, dossier: Dossier | None = None) -> Json:
    """Return a reading as JSON; every span is start, end and the exact words.

    Parameters
    ----------
    dossier
        With which it was read: its parties and people are named too where they stand in the text.
    """
    parties, people = _everybody(reading, dossier)
    document = {**encode_document(reading.document), "dialect": reading.dialect}
    segments = [
        {**encode_segment(one), "exact": reading.document.text[one.start : one.end]}
        for one in reading.document.stretches
    ]
    return {
        "document": document,
        "segments": segments,
        "parts_unread": list(reading.document.parts_unread),
        "model": reading.model or None,
        "rules_only": reading.rules_only,
        "acts": [encode_act(act) for act in reading.acts],
        "unread": [_span(item) for item in reading.unread],
        "attributions": [_said(item) for item in reading.attributions],
        "warnings": list(reading.warnings),
        "rejected": [{"words": words, "reason": reason} for words, reason in reading.rejected],
        "parties": [{"id": party.id, "name": party.name, "aliases": list(party.aliases)} for party in parties],
        "people": [
            {
                "id": person.id,
                "name": person.name,
                "aliases": list(person.aliases),
                "role": person.role,
                "party": person.party,
            }
            for person in people
        ],
    }


def _nested(told: list[Json]) -> list[Json]:
    """Put what is attached under what carried it."""
    carriers = {one["document"]["id"]: one for one in told}
    for one in told:
        one["attached"] = []
    for one in told:
        carrier = carriers.get(one["document"]["carrier"])
        if carrier is not None and carrier is not one:
            carrier["attached"].append(one)
    return [one for one in told if carriers.get(one["document"]["carrier"], one) is one]


def _everybody(reading: Reading, dossier: Dossier | None) -> tuple[list[Party], list[Person]]:
    """Return everybody in a reading: whom the text brought, and who of the dossier is named in it, people's parties included."""
    named = set(reading.named)
    listed = dossier.people if dossier is not None else ()
    people = [*reading.people, *(person for person in listed if person.id in named)]
    named |= {person.party for person in people}
    at_hand = dossier.parties if dossier is not None else ()
    return [*reading.parties, *(party for party in at_hand if party.id in named)], people


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
    """Print a reading: head, acts with their quotes, what was not read, warnings."""
    from rich.text import Text  # heavy

    out, document = console(), reading.document
    parties, people = _everybody(reading, dossier)
    names = {person.id: person.name for person in people} | {party.id: party.name for party in parties}
    head = [
        document.publisher,
        str(document.published or "no date"),
        f"{len(document.text):,} characters",
        reading.dialect,
        "by rules only" if reading.rules_only else reading.model,
    ]
    out.print(Text(document.title, style="bold"))
    out.print(Text(" · ".join(part for part in head if part)))
    for act in reading.acts:
        unsure = act.certainty == "unsure"
        out.print()
        out.print(Text(_line(act, names), style="dim" if unsure else ""))
        if unsure:
            out.print(Text(f"  unsure: {'; '.join(act.reasons) or 'no reason given'}", style="dim"))
        place = document.place_at(act.evidence[0].start)
        words = Text(act.evidence[0].exact, style="dim underline" if unsure else "underline")
        out.print(Text("  "), words, Text(f"  ({place})" if place else "", style="dim"), sep="")
    for line in _unread_lines(reading.unread):
        out.print(Text(line), overflow="ellipsis", no_wrap=True)
    for warning in reading.warnings:
        out.print()
        out.print(Text(f"Note: {warning}"))
    out.print()


def _unread_lines(passages: "Iterable[Evidence]") -> list[str]:
    listed = list(passages)
    if not listed:
        return []
    lines = ["", "Not read: something is told here, and it was not understood what, or of whom"]
    lines += ["  – " + " ".join(item.exact.split()) for item in listed[:LISTED]]
    return [*lines, f"  … and {len(listed) - LISTED} more"] if len(listed) > LISTED else lines


def _line(act: Act, names: dict[str, str]) -> str:
    def named(ids: tuple[str, ...]) -> str:
        return ", ".join(names.get(name, name) for name in ids)

    parts = [f"{act.kind}: {named(act.actors) or 'nobody named'}"]
    parts += [f"→ {named(act.addressees)}"] if act.addressees else []
    parts += [f"on {', '.join(act.points)}"] if act.points else ([f"on “{act.topic}”"] if act.topic else [])
    parts += [str(word) for word in (act.polarity, act.modality if act.modality != "done" else None, act.when) if word]
    parts += [f"told {act.told}"] if act.told else []
    parts += [f"by {act.deadline}"] if act.deadline else []
    parts += [f"according to {names.get(act.according_to, act.according_to)}"] if act.according_to else []
    return " · ".join(parts) + f"  ({act.rule}, {act.confidence:.2f})"
