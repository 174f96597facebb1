"""`verbale enter FOLDER`: an act by hand, past the same gate as a drafted one, or corrected; or a move of a debt that no document has."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from verbale.app.changes.moves import Told, enter_move, move_named, take_move_back
from verbale.app.rulings import as_drafted, document, drafted, enter, refuse_ungrounded, rule
from verbale.app.workspace import Workspace, open_folder
from verbale.cli.options import Day, Mark, kept_in, reader
from verbale.dossier import Dossier
from verbale.errors import DossierError
from verbale.model import Act, Kind, LegalForm, Marking, Modality, Polarity, Reader, When
from verbale.reading.locate import locate


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
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
@click.option("--also", help="Further words of the document that say who, where the quote does not.")
@click.option("--topic", help="Words, where no point fits.")
@click.option("--option", help="Option of the point that it stands for.")
@click.option("--legal-form", type=click.Choice([str(value) for value in LegalForm]), help="What it would bind.")
@click.option("--according-to", metavar="WHO", help="Who reported it.")
@click.option("--speaker", metavar="WHO", help="The person who said it.")
@click.option("--on-behalf-of", metavar="PARTY", help="The group spoken for.")
@click.option("--in-reply-to", "answered", multiple=True, metavar="ACT", help="The act that it answers (repeatable).")
@click.option("--waits-because", metavar="WORDS", help="Stated reason for waiting.")
@click.option(
    "--move",
    metavar="MOVE",
    help="What it does to an answer owed. Without a quote: a move of a debt, with --said-by and --day.",
)
@click.option("--debt", default="", metavar="ID", help="The debt that moves (the beginning of its id), or:")
@click.option("--debtor", default="", metavar="PARTY", help="Who owes the answer.")
@click.option("--creditor", default="", metavar="PARTY", help="Who is owed it.")
@click.option("--day", type=Day(), help="When the move was made.")
@click.option("--until", "to", type=Day(), help="The day that it sets: due, promised or received.")
@click.option("--said-by", default="", metavar="WHO", help='Who said it, and how: "Amb. Vole, by telephone".')
@click.option("--note", default="", help="What was said.")
@click.option("--refer-to", default="", metavar="PARTY", help="Who is to answer instead.")
@click.option("--take-back", "back", metavar="ID", help="Take back a move entered by hand.")
@click.option("--correct", metavar="ID", help="Correct this act; what is not given stays.")
@click.option("--reason", default="", help="Why; kept with a correction.")
@click.option("--marking", type=Mark(), help="Of a correction with its reason, where stricter than the act's.")
@reader
@kept_in
def command(  # noqa: PLR0913  # an act has that many sides
    *, folder: Path, by: str, source: str | None, quote: str | None, near: int | None, kind: str | None, actors: tuple[str, ...],
    addressees: tuple[str, ...], points: tuple[str, ...], polarity: str | None, modality: str | None, when: str | None,
    deadline: dt.date | None, correct: str | None, reason: str, marking: Marking | None, party: str | None,
    clearance: Marking | None, record: str | None, move: str | None, **told: Any,
) -> None:  # fmt: skip
    """Enter an act with its quote, or correct a drafted one; or enter a move of a debt, with who said it and when."""
    desk = open_folder(folder, writing=True, address=record)
    who, desk = desk.reader(clearance, party), desk.for_reader(clearance, party)
    if told["back"] or (move and not (quote or correct)):
        _moved(desk, who, move, by, reason, points, marking, told)
        desk.record.close()
        return
    _known(desk.dossier, actors, addressees, points)
    if correct is None and not (source and quote and kind):
        raise click.UsageError("Give --document, --quote and --kind, or --correct; or --move, --said-by and --day.")
    if correct is not None:
        act = as_drafted(desk.record, correct, who)
    else:
        head = document(desk.record, str(source), who)
        also = (locate(head, told["also"]),) if told["also"] else ()
        act = Act(kind=Kind(str(kind)), evidence=(locate(head, str(quote), near), *also), rule=f"hand:{by}")
    changes: dict[str, object] = {"rule": f"hand:{by}", "confidence": 1.0}
    changes |= {"kind": Kind(kind)} if kind else {}
    changes |= {
        name: value for name, value in (("actors", actors), ("addressees", addressees), ("points", points)) if value
    }
    changes |= {"polarity": Polarity(polarity)} if polarity else {}
    changes |= {"modality": Modality(modality)} if modality else {}
    changes |= {"when": When.parse(when)} if when else {}
    changes |= {"deadline": When.day(deadline)} if deadline else {}
    changes |= {"move": move_named(move)} if move else {}
    changes |= _further(desk, told, who)
    act = replace(act, **changes)  # type: ignore[arg-type]  # each value was made of its field's type above
    if correct is None:
        seq = enter(desk.record, act, by, desk.dossier.parties, desk.dossier.people)
    else:
        refuse_ungrounded(desk.record, act, desk.dossier.parties, desk.dossier.people)
        seq = rule(desk.record, correct, "amend", by, reason, act, marking=marking, reader=who)
    desk.record.close()
    number = f" as entry {seq}" if who.whole else ""  # the number would count what the reader may not see
    click.echo(f"Recorded{number}: {act.kind} by {', '.join(act.actors) or 'nobody named'}.")


def _further(desk: Workspace, told: dict[str, Any], who: Reader) -> dict[str, object]:
    """Return the fields of an act that were given besides who, to whom, on what and when."""
    names = ("topic", "option", "according_to", "speaker", "on_behalf_of")
    found: dict[str, object] = {name: told[name] for name in names if told[name]}
    if told["option"] and not any(
        told["option"] == option.id for point in desk.dossier.points for option in point.options
    ):
        raise DossierError(f"No point has an option {told['option']!r}.", "See: verbale set FOLDER point")
    if told["on_behalf_of"]:
        desk.dossier.party(told["on_behalf_of"])
    if told["legal_form"]:
        found["legal_form"] = LegalForm(told["legal_form"])
    if told["waits_because"]:
        found["reason"] = told["waits_because"]
    if told["answered"]:
        found["in_reply_to"] = tuple(drafted(desk.record, name, who).subject for name in told["answered"])
    return found


def _moved(
    desk: Workspace, who: Reader, move: str | None, by: str, reason: str, points: tuple[str, ...], marking: Marking | None, told: dict[str, Any]
) -> None:  # fmt: skip
    """Enter a move of a debt, or take one back."""
    if told["back"]:
        take_move_back(desk.record, told["back"], by, reason, reader=who)
        click.echo(f"The move {told['back']} is taken back.")
        return
    if not told["said_by"] or told["day"] is None:
        raise click.UsageError("A move without a quote needs --said-by and --day: who said it, and when.")
    if len(points) > 1:
        raise click.UsageError("A move is on one point: enter it once for each.")
    given = {name: told[name] for name in ("day", "said_by", "note", "debt", "debtor", "creditor", "to", "refer_to")}
    point = points[0] if points else ""
    play = desk.view(None, None, None if who.whole else who.clearance, who.party)
    made = enter_move(desk.record, desk.dossier, play, Told(move=str(move), point=point, marking=marking, **given), by)
    names = f"{desk.dossier.party_name(made.debtor)} to {desk.dossier.party_name(made.creditor)}"
    click.echo(
        f"Recorded as move {made.id}: {made.move}, {names} on {desk.dossier.point_title(made.point) or 'the request'}."
    )


def _known(dossier: Dossier, actors: tuple[str, ...], addressees: tuple[str, ...], points: tuple[str, ...]) -> None:
    people = {person.id for person in dossier.people}
    for name in (*actors, *addressees):
        if name not in people:
            dossier.party(name)
    for point in points:
        if not dossier.points:
            raise DossierError("The dossier has no points yet.", "Add them to dossier.toml first.")
        dossier.point(point)
