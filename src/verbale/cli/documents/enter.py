"""`verbale enter FOLDER`: enter an act by hand, or correct one. It passes the same gate as a drafted act."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import click

from verbale.app.rulings import as_drafted, document, enter, refuse_ungrounded, rule
from verbale.app.workspace import open_folder
from verbale.cli.options import Day, Mark, kept_in, reader
from verbale.dossier import Dossier
from verbale.errors import DossierError
from verbale.model import Act, Kind, Marking, Modality, Polarity, When
from verbale.reading.locate import locate


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--by", required=True, metavar="NAME", help="Who enters it.")
@click.option(
    "--document", "source", metavar="ID", help="Document the quote is from (the beginning of its id is enough)."
)
@click.option("--quote", help="Its exact words; quote marks and dashes may differ.")
@click.option("--near", type=int, help="Offset that says which one, when the words stand there more than once.")
@click.option("--kind", type=click.Choice([str(kind) for kind in Kind]), help="Kind of act.")
@click.option("--actor", "actors", multiple=True, metavar="PARTY", help="Who did it (repeatable).")
@click.option("--to", "addressees", multiple=True, metavar="PARTY", help="To whom (repeatable).")
@click.option("--point", "points", multiple=True, metavar="POINT", help="On which point (repeatable).")
@click.option("--polarity", type=click.Choice([str(value) for value in Polarity]), help="How it judges.")
@click.option("--modality", type=click.Choice([str(value) for value in Modality]), help="Whether it was done.")
@click.option("--when", metavar="DATE", help="When it happened (2022-01-26, 2022-01, …).")
@click.option("--deadline", type=Day(), help="By when an answer is due.")
@click.option("--correct", metavar="ID", help="Correct this act; what is not given stays.")
@click.option("--reason", default="", help="Why; kept with a correction.")
@click.option("--marking", type=Mark(), help="Of a correction with its reason, where stricter than the act's.")
@reader
@kept_in
def command(  # noqa: PLR0913  # an act has that many sides
    *, folder: Path, by: str, source: str | None, quote: str | None, near: int | None, kind: str | None, actors: tuple[str, ...],
    addressees: tuple[str, ...], points: tuple[str, ...], polarity: str | None, modality: str | None, when: str | None,
    deadline: dt.date | None, correct: str | None, reason: str, marking: Marking | None, party: str | None,
    clearance: Marking | None, record: str | None,
) -> None:  # fmt: skip
    """Enter an act with its quote, or correct a drafted one."""
    desk = open_folder(folder, writing=True, address=record)
    who, desk = desk.reader(clearance, party), desk.for_reader(clearance, party)
    _known(desk.dossier, actors, addressees, points)
    if correct is None and not (source and quote and kind):
        raise click.UsageError("Give --document, --quote and --kind, or --correct.")
    if correct is not None:
        act = as_drafted(desk.record, correct, who)
    else:
        evidence = locate(document(desk.record, str(source), who), str(quote), near)
        act = Act(kind=Kind(str(kind)), evidence=(evidence,), rule=f"hand:{by}")
    changes: dict[str, object] = {"rule": f"hand:{by}", "confidence": 1.0}
    changes |= {"kind": Kind(kind)} if kind else {}
    changes |= {
        name: value for name, value in (("actors", actors), ("addressees", addressees), ("points", points)) if value
    }
    changes |= {"polarity": Polarity(polarity)} if polarity else {}
    changes |= {"modality": Modality(modality)} if modality else {}
    changes |= {"when": When.parse(when)} if when else {}
    changes |= {"deadline": When.day(deadline)} if deadline else {}
    act = replace(act, **changes)  # type: ignore[arg-type]  # each value was made of its field's type above
    if correct is None:
        seq = enter(desk.record, act, by, desk.dossier.parties, desk.dossier.people)
    else:
        refuse_ungrounded(desk.record, act, desk.dossier.parties, desk.dossier.people)
        seq = rule(desk.record, correct, "amend", by, reason, act, marking=marking, reader=who)
    desk.record.close()
    number = f" as entry {seq}" if who.whole else ""  # the number would count what the reader may not see
    click.echo(f"Recorded{number}: {act.kind} by {', '.join(act.actors) or 'nobody named'}.")


def _known(dossier: Dossier, actors: tuple[str, ...], addressees: tuple[str, ...], points: tuple[str, ...]) -> None:
    people = {person.id for person in dossier.people}
    for name in (*actors, *addressees):
        if name not in people:
            dossier.party(name)
    for point in points:
        if not dossier.points:
            raise DossierError("The dossier has no points yet.", "Add them to dossier.toml first.")
        dossier.point(point)
