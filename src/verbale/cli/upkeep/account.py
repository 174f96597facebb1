"""`verbale account`: people who may sign in to a shared desk."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verbale.app.people.roles import Role
from verbale.cli.options import Mark, kept_in
from verbale.cli.shown import print_json
from verbale.dossier import load
from verbale.model import Marking

if TYPE_CHECKING:
    from verbale.app.accounts import Accounts


@click.group()
def command() -> None:
    """Add, list and remove the people who may sign in. Passwords are asked for, or read from standard input."""


@command.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument("name", help="The name under which they sign in.")
@click.option("--clearance", type=Mark(), required=True, help="The highest marking they may see.")
@click.option("--for", "party", default="", metavar="PARTY", help="The party they read for.")
@click.option(
    "--role",
    type=click.Choice([str(one) for one in Role]),
    default=str(Role.REVIEWER),
    show_default=True,
    help="What they may do: read; bring documents in; rule on acts; change the settings.",
)
@kept_in
def add(folder: Path, name: str, clearance: Marking, party: str, role: str, record: str | None) -> None:
    """Add NAME, or give them a new password, clearance and role."""
    if party:
        party = load(folder).called(party).id
    asked = sys.stdin.isatty()
    password = (
        click.prompt("Password", hide_input=True, confirmation_prompt=True)
        if asked
        else sys.stdin.readline().rstrip("\n")
    )
    _accounts(folder, record).add(name, password, clearance, party, Role(role))
    click.echo(f"{name} may sign in as {role}, up to {clearance}.")


@command.command(name="list")
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@kept_in
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def listing(folder: Path, record: str | None, *, as_json: bool) -> None:
    """List everybody with their clearance."""
    rows = _accounts(folder, record).everybody()
    if as_json:
        told = [
            {"name": name, "role": role, "clearance": mark, "for": party or None} for name, role, mark, party in rows
        ]
        print_json({"accounts": told})
        return
    click.echo(
        "\n".join(f"{name}  {role}  {mark}  {party}".rstrip() for name, role, mark, party in rows)
        or "Nobody may sign in yet."
    )


@command.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument("name", help="The name under which they sign in.")
@kept_in
def remove(folder: Path, name: str, record: str | None) -> None:
    """Take NAME out; their sessions end at once."""
    _accounts(folder, record).remove(name)
    click.echo(f"{name} may no longer sign in.")


def _accounts(folder: Path, record: str | None) -> "Accounts":
    from verbale.app.accounts import Accounts
    from verbale.app.workspace import open_folder  # heavy

    return Accounts(open_folder(folder, writing=True, address=record).record.engine)
