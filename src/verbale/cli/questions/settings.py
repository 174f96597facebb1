"""`verbale settings FOLDER`: the changes of `dossier.toml` and `preferences.toml`, each with who and when; one shown, or taken back."""

from pathlib import Path
from typing import Any

import click

from verbale.app import answers
from verbale.app.ask import ask
from verbale.app.changes import settings
from verbale.app.workspace import Workspace, open_folder
from verbale.cli.options import kept_in
from verbale.cli.shown import print_json, show_banner
from verbale.errors import RecordError
from verbale.model import Query
from verbale.record.settings import strictest


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.option("--show", type=int, metavar="N", help="The lines that entry N changed.")
@click.option("--take-back", "back", type=int, metavar="N", help="Make the file say again what it said before entry N.")
@click.option("--fetch", is_flag=True, help="Bring the files of this folder to what the record last has of them.")
@click.option("--by", metavar="NAME", help="Who takes it back.")
@click.option("--reason", default="", help="Why; kept with the change.")
@kept_in
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(folder: Path, *, as_json: bool, **asked: Any) -> None:
    """Show every change of the settings, whoever made it: one seen in a file edited by hand is by an unknown editor, when it was seen."""
    back, by, fetch = asked["back"], asked["by"], asked["fetch"]
    if back is not None and not by:
        raise click.UsageError("Give --by NAME: who takes it back.")
    desk = open_folder(folder, writing=back is not None or fetch, address=asked["record"])
    if fetch:
        changed = settings.fetch(desk.record, folder)
        click.echo(f"{' and '.join(changed)} brought up to the record." if changed else "The files are as recorded.")
    elif back is not None:
        number = settings.take_back(desk.record, folder, desk.dossier, back, by, asked["reason"])
        click.echo(f"Entry {back} is taken back by entry {number}.")
    elif as_json:
        print_json(answers.settings(ask(desk, Query())))
    else:
        _print(desk, asked["show"], settings.listed(desk.record, desk.reader()))
    desk.record.close()


def _print(desk: Workspace, show: int | None, found: list[settings.Change]) -> None:
    if show is not None:
        one = next((change for change in found if change.entry.seq == show), None)
        if one is None:
            raise RecordError(f"Entry {show} is no change of the settings.", "Leave out --show to list them.")
        found = [one]
    show_banner(strictest(desk.dossier.marking.profile))
    for line in desk.told:
        click.echo(f"verbale: {line}", err=True)
    for change in found:
        entry = change.entry
        taken = f"  takes back {entry.body['takes_back']}" if entry.body["takes_back"] else ""
        why = f"  {entry.body['reason']}" if entry.body["reason"] else ""
        lines = "no more" if entry.body["gone"] else f"+{change.added} -{change.removed} lines"
        click.echo(f"{entry.seq:>6}  {entry.recorded_at[:19]}  {entry.subject}  {lines}  {change.who}{taken}{why}")
    for row in found[0].lines if show is not None else ():
        click.echo(row)
