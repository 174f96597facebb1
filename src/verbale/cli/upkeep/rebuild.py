"""`verbale rebuild FOLDER`: every view anew from the record alone, and the digest that tells two of them apart."""

import datetime as dt
import hashlib
from pathlib import Path

import click

from verbale.cli.options import view
from verbale.cli.questions.owed import encode as encode_obligation
from verbale.cli.questions.state import cell
from verbale.cli.shown import dates, open_shown, print_json
from verbale.model import Marking, StateOfPlay
from verbale.model.encode import canonical, encode_act
from verbale.state.index.stance_index import drop


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@view
def command(
    folder: Path, as_of: dt.date | None, known: dt.date | None, party: str | None, clearance: Marking | None, record: str | None,
    *, as_json: bool,
) -> None:  # fmt: skip
    """Work out every view from the record and print its digest: equal records give equal digests."""
    desk = open_shown([folder], record, clearance, party)
    drop(desk.record)  # the index of the matrix is derived too
    play = desk.view(as_of, known, clearance, party)
    found = {name: hashlib.sha256(canonical(value).encode()).hexdigest() for name, value in views(play).items()}
    if as_json:
        print_json({**dates(play.on, known), "marking": str(play.marking), "views": found})
        return
    for name, value in found.items():
        click.echo(f"{name:12} {value}")


def views(play: StateOfPlay) -> dict[str, object]:
    """Return each view as JSON values."""
    return {
        "acts": [[item.id, encode_act(item.act), item.happened.isoformat(), item.reviewed] for item in play.acts],
        "positions": [cell(item) for item in play.positions],
        "obligations": [encode_obligation(item, None) for item in play.obligations],
        "measures": [
            [item.act, item.day.isoformat(), list(item.by), list(item.affected), item.point] for item in play.measures
        ],
        "sessions": [[item.act, item.day.isoformat(), list(item.parties)] for item in play.sessions],
        "coverage": [[item.party, item.documents, [day.isoformat() for day in item.days]] for item in play.coverage],
    }
