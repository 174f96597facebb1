"""`verbale rebuild FOLDER`: every view anew from the record alone, and the digest that tells two of them apart."""

import hashlib
from pathlib import Path
from typing import Any

import click

from verbale.app.answers import cell, head, obligation
from verbale.app.beside.shown_views import forget
from verbale.cli.options import view
from verbale.cli.shown import ask_shown, print_json
from verbale.model import StateOfPlay
from verbale.model.encode import canonical, encode_act
from verbale.state.index.stance_index import drop


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@view
def command(folder: Path, *, as_json: bool, **asked: Any) -> None:
    """Work out every view from the record and print its digest: equal records give equal digests."""
    seen = ask_shown([folder], **asked)
    drop(seen.desk.record)  # the index of the matrix is derived too
    if seen.desk.record.path is not None:
        forget(seen.desk.record.path)  # and what commands showed
    play = seen.play
    found = {name: hashlib.sha256(canonical(value).encode()).hexdigest() for name, value in views(play).items()}
    if as_json:
        print_json({**head(play), "views": found})
        return
    for name, value in found.items():
        click.echo(f"{name:12} {value}")


def views(play: StateOfPlay) -> dict[str, object]:
    """Return each view as JSON values."""
    return {
        "acts": [[item.id, encode_act(item.act), item.happened.isoformat(), item.reviewed] for item in play.told],
        "positions": [cell(item) for item in play.positions],
        "obligations": [obligation(item, None) for item in play.obligations],
        "measures": [
            [item.act, item.day.isoformat(), list(item.by), list(item.affected), item.point] for item in play.measures
        ],
        "sessions": [[item.act, item.day.isoformat(), list(item.parties)] for item in play.sessions],
        "coverage": [[item.party, item.documents, [day.isoformat() for day in item.days]] for item in play.coverage],
    }
