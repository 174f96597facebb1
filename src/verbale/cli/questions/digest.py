"""`verbale digest FOLDER`: what stands and what changed, for one reader, as text, JSON, feed, calendar or mail."""

import getpass
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from verbale.app.ask import View
from verbale.app.publish import write
from verbale.app.telling.digest import Digest, digest
from verbale.app.telling.forms import as_atom, as_json, as_message, as_text
from verbale.cli.options import Day, view
from verbale.cli.shown import ask_shown
from verbale.errors import ClearanceError, DossierError
from verbale.model import Marking, highest

FORMS = ("text", "json", "atom", "ics", "mail")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.option("--since", type=Day(), help="What changed since that day (a week before the view's when left out).")
@click.option("--form", type=click.Choice(FORMS), default="text", show_default=True, help="What to write.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write; standard output without it.")
@click.option("--account", default="", metavar="NAME", help="For somebody with an account of the desk: their clearance and party.")  # fmt: skip
@click.option("--to", "recipients", multiple=True, metavar="ADDRESS", help="Send it by mail (repeatable); needs --clearance or --account, --sender and --smtp.")  # fmt: skip
@click.option("--sender", default="", metavar="ADDRESS", help="From whom.")
@click.option("--smtp", default="", metavar="SERVER", help="smtps://USER@HOST, or smtp://USER@HOST for STARTTLS.")
@click.option("--allow", "allowed", multiple=True, metavar="ADDRESS", help="A private address that the server may have (repeatable).")  # fmt: skip
@view
def command(folder: Path, **asked: Any) -> None:
    """Tell alerts and changes to one reader: never more than --clearance, or the account's, shows."""
    as_json, since, form, output, account = (
        asked.pop(name) for name in ("as_json", "since", "form", "output", "account")
    )
    mail = {name: asked.pop(name) for name in ("recipients", "sender", "smtp", "allowed")}
    if account:
        asked |= _of_account(folder, account, asked)
    seen = ask_shown([folder], **asked)
    told = digest(seen, since)
    if mail["recipients"]:
        _send(seen, told, asked["clearance"], mail)
        return
    write(_written(seen, told, "json" if as_json else form).encode(), output)


def _written(seen: View, told: Digest, form: str) -> str:
    if form == "ics":
        return _calendar(seen)
    if form == "mail":
        return as_message(told, calendar=_calendar(seen)).as_bytes().decode()
    return {"text": as_text, "json": as_json, "atom": as_atom}[form](told)


def _calendar(seen: View) -> str:
    from verbale.watch.clocks.icalendar import calendar_file  # only when asked for

    return calendar_file(seen.dossier, seen.play, seen.watch.alerts)


def _of_account(folder: Path, name: str, asked: dict[str, Any]) -> dict[str, Any]:
    """Return the clearance and party of an account; what was asked for besides may only be less."""
    from verbale.app.accounts import Accounts
    from verbale.app.workspace import open_folder

    desk = open_folder(folder, writing=True, address=asked["record"])
    try:
        rows = {known: (clearance, party) for known, clearance, party in Accounts(desk.record.engine).names()}
    finally:
        desk.record.close()
    if name not in rows:
        raise DossierError(f"Nobody has the account {name[:80]!r}.", f"List them: verbale account list {folder}")
    own, party = Marking.parse(rows[name][0]), rows[name][1]
    wanted: Marking | None = asked["clearance"]
    if wanted is not None and own.join(wanted) != own:
        raise ClearanceError(f"{wanted} is above the clearance of {name}.", f"Ask for {own} or below.")
    if party and asked["party"] not in {None, "", party}:
        raise ClearanceError(f"{name} reads for {party}.", "Leave out --for.")
    return {"clearance": wanted or own, "party": party or asked["party"]}


def _send(seen: View, told: Digest, clearance: Marking | None, mail: dict[str, Any]) -> None:
    from verbale.app.telling.sending import address_of, note_sent, send, server_of
    from verbale.net.addresses import Allowed
    from verbale.net.fetch import Network

    if clearance is None:
        raise ClearanceError("A mail is for somebody's clearance.", "Say which: --clearance MARK, or --account NAME.")
    to, server = [address_of(one) for one in mail["recipients"]], server_of(mail["smtp"])
    message = as_message(told, address_of(mail["sender"]), to, _calendar(seen))
    who = _me()
    top = replace(highest(told.marking.profile), caveats=frozenset())
    note_sent(seen.desk.record, top, message, clearance, who)
    send(message, server, Network(Allowed.of(mail["allowed"])))
    click.echo(f"Sent to {', '.join(to)}: {told.summary}, at {clearance}.")


def _me() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "nobody named"
