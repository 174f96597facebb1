"""`verbale compare FOLDER --since DAY`: what changed between two days, cell by cell, and why."""

import datetime as dt
from pathlib import Path
from typing import Any

import click

from verbale.app.ask import WEEK
from verbale.app.sides import answers
from verbale.cli.options import Day, view
from verbale.cli.shown import ask_shown, console, print_json, show_banner


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.option("--since", type=Day(), help="The earlier day (default: a week before the view's).")
@view
def command(folder: Path, since: dt.date | None, *, as_json: bool, **asked: Any) -> None:
    """Show what changed in a folder's talks since a day: cells of the matrix with the acts behind, and answers owed; as_json for machines."""
    seen = ask_shown([folder], since=since, **asked)
    said = answers.compare(seen, since or seen.play.on - WEEK)
    if as_json:
        print_json(said)
        return
    show_banner(seen.play.marking)
    out, dossier = console(), seen.dossier
    out.print(f"From {said['since']} to {said['as_of']}:")
    for turn in said["turns"]:
        out.print(
            f"{dossier.party_name(turn['party'])} on {dossier.point_title(turn['point'])}: {turn['before']} → {turn['after']}"
        )
        for line in turn["why"]:
            out.print(f"    {line['text']}")
    for name, words in (("opened", "now owes"), ("closed", "no longer owes")):
        for row in said[name]:
            point = dossier.point_title(row["point"]) or "the request"
            out.print(
                f"{dossier.party_name(row['debtor'])} {words} {dossier.party_name(row['creditor'])} an answer on {point} ({row['status']})"
            )
    if not (said["turns"] or said["opened"] or said["closed"]):
        out.print("Nothing changed in what was read.")
