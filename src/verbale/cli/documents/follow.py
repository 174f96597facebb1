"""`verbale follow FOLDER`: feeds, pages, mailboxes and folders whose news are read into the record."""

import datetime as dt
import getpass
import importlib
from pathlib import Path
from typing import Any

import click

from verbale.app.following.places import add_place, address_of, drop_place, minutes_of
from verbale.app.workspace import Workspace, open_folder
from verbale.cli.options import Mark, kept_in, reader
from verbale.cli.shown import ask_shown, print_json
from verbale.dossier.settings import Followed
from verbale.errors import DossierError, OutputError
from verbale.model import Marking


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), help="The dossier's folder.")
@click.option("--add", "added", metavar="PLACE", help="Follow https://… (a feed or a page), imaps://USER@HOST/FOLDER, a maildir or a folder.")  # fmt: skip
@click.option("--drop", metavar="NAME", help="Follow a place no more; what it brought stays.")
@click.option("--list", "listed", is_flag=True, help="The places, and what each lacks.")
@click.option("--new", is_flag=True, help="What came since you looked.")
@click.option("--seen", is_flag=True, help="With --new: you have seen it.")
@click.option("--all", "everything", is_flag=True, help="Look at every place now, whether due or not.")
@click.option("--every", metavar="TIME", help="Go on, and look whenever a place is due; with --add: its time between two looks (15m, 2h).")  # fmt: skip
@click.option("--name", default="", help="With --add: what it is called.")
@click.option("--least", type=click.IntRange(0, 50), default=1, show_default=True, help="With --add: how many of the parties an item must name; 0 keeps everything.")  # fmt: skip
@click.option("--within", default="", metavar="PREFIX", help="With --add, of a page: only links whose address begins so.")  # fmt: skip
@click.option("--marking", type=Mark(), help="With --add: marking of the place, and at least of what it brings.")
@click.option("--allow", "allowed", multiple=True, metavar="ADDRESS|FOLDER", help="A private address or network, or a folder outside the dossier, that may be reached (repeatable).")  # fmt: skip
@click.option("--by", default="", metavar="NAME", help="Who adds, drops or looks (default: you).")
@reader
@kept_in
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(folder: Path, **asked: Any) -> None:
    """Look at the followed places that are due, and read in what is new. To be run by cron or a timer, or with --every."""
    who = asked["by"] or _me()
    if asked["new"] or asked["listed"]:
        (_new if asked["new"] else _list)(folder, who, asked)
        return
    desk = open_folder(folder, writing=True, address=asked["record"])
    try:
        if asked["added"] or asked["drop"]:
            _change(desk, folder, who, asked)
            return
        _follow(desk, asked)
    finally:
        desk.record.close()


def _change(desk: Workspace, folder: Path, who: str, asked: dict[str, Any]) -> None:
    from verbale.app.changes.roster import Settings

    settings = Settings(desk.record, folder, desk.dossier, who)
    if asked["drop"]:
        drop_place(settings, asked["drop"])
        click.echo(f"{asked['drop']} is followed no more.")
        return
    address = address_of(asked["added"])
    name = asked["name"] or address.partition("//")[2].partition("/")[0] or Path(address).name
    every = minutes_of(asked["every"] or "15m")
    marking: Marking | None = asked["marking"]
    add_place(
        settings,
        Followed(name=name, address=address, every=every, least=asked["least"], within=asked["within"]),
        str(marking or ""),
    )
    click.echo(f"{name} is followed: {address}, every {every} minutes. Look now: verbale follow {folder}")  # fmt: skip


def _follow(desk: Workspace, asked: dict[str, Any]) -> None:
    try:
        for name in ("feedparser", "httpx"):  # extras, named before anything is fetched
            importlib.import_module(name)
        from verbale.app.following.follower import Follower
        from verbale.net.addresses import Allowed
        from verbale.net.fetch import Network
    except ImportError as error:
        raise OutputError(
            f"Following needs {error.name}, which is not installed.", "Install it: pip install 'verbale[follow]'"
        ) from error
    if not desk.dossier.followed:
        raise DossierError("Nothing is followed yet.", "Add a place: verbale follow FOLDER --add https://…")
    folders = [Path(name).expanduser() for name in asked["allowed"] if Path(name).expanduser().is_dir()]
    networks = Allowed.of(name for name in asked["allowed"] if not Path(name).expanduser().is_dir())
    follower = Follower(desk, Network(networks), folders)
    while True:
        looks = follower.look(every=asked["everything"])
        if asked["as_json"]:
            print_json(
                [
                    {
                        "place": look.name,
                        "new": look.new,
                        "changed": look.changed,
                        "known": look.known,
                        "left_out": look.left_out,
                        "failing": look.reason or None,
                    }
                    for look in looks
                ]
            )
        for look in looks if not asked["as_json"] else ():
            click.echo(look.told())
        if not looks and not asked["as_json"]:
            click.echo("No place is due yet; --all looks at every one.")
        if not asked["every"]:
            return
        follower.wait()
        follower.refresh()  # fmt: skip


def _list(folder: Path, _who: str, asked: dict[str, Any]) -> None:
    view = ask_shown([folder], party=asked["party"], clearance=asked["clearance"], record=asked["record"])
    lacking = dict(view.play.failing)
    rows = [
        {"name": row.name, "address": row.address, "every": row.every, "least": row.least, "failing": lacking.get(row.name) or None}
        for row in view.dossier.followed
    ]  # fmt: skip
    if asked["as_json"]:
        print_json(rows)
        return
    for row in rows:
        click.echo(f"{row['name']}: {row['address']}, every {row['every']} minutes{_failing(row['failing'])}")
    if not rows:
        click.echo("Nothing is followed.")


def _failing(why: object) -> str:
    return f"; failing: {why}" if why else ""


def _new(folder: Path, who: str, asked: dict[str, Any]) -> None:
    from verbale.app.following.news import last_looked, looked, news

    today = dt.datetime.now(
        dt.UTC
    ).date()  # whatever day the dossier is looked at on: what came later came all the same
    view = ask_shown([folder], as_of=today, party=asked["party"], clearance=asked["clearance"], record=asked["record"])
    found = news(view, last_looked(folder, who))
    if asked["as_json"]:
        print_json(
            [
                {
                    "document": one.document.id,
                    "title": one.document.title,
                    "place": one.place,
                    "acts": [item.id for item in one.acts],
                    "marking": str(one.document.marking),
                }
                for one in found
            ]
        )
    else:
        click.echo(f"{len(found)} new since you looked." if found else "Nothing new since you looked.")
        for one in found:
            click.echo(
                f"{one.document.title or one.document.name} ({one.place}): {len(one.acts)} acts {one.document.marking.portion}"
            )
    if asked["seen"]:
        looked(folder, who, view.desk.record.tail()[0])  # fmt: skip


def _me() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "nobody named"
