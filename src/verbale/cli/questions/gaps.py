"""`verbale gaps FOLDER`: what was not read, dated or placed, each with the command that settles it; or that a passage holds no act."""

from pathlib import Path
from typing import Any

import click

from verbale.app import answers
from verbale.brief.gaps import OpenEnd, tally
from verbale.cli.options import view
from verbale.cli.shown import ask_shown, console, print_json, show_banner

# Kind → the command that settles it; DOCUMENT, ACT, NAME, PLACE stand for what it is about.
_SETTLES = {
    "undated": "verbale head FOLDER DOCUMENT --date … --by …; verbale reread FOLDER DOCUMENT",
    "name": "verbale place FOLDER NAME --as …",
    "passage": 'verbale enter FOLDER --document DOCUMENT --quote "…" …, or: verbale gaps FOLDER --no-act DOCUMENT[:PLACE] --by …',
    "silent": 'verbale enter FOLDER --document DOCUMENT --quote "…" …, or: verbale gaps FOLDER --no-act DOCUMENT --by …',
    "unsure": "verbale review FOLDER --by … --accept ACT, or: --reject ACT; verbale enter FOLDER --correct ACT …",
    "file": "verbale add FOLDER FILE",
}


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.option(
    "--no-act",
    "nothing",
    metavar="DOCUMENT[:START-END]",
    help="Say that no act is in a document, or in this place of it.",
)
@click.option(
    "--take-back", "back", type=int, metavar="N", help="Take back that there is no act, by the number of its entry."
)
@click.option("--by", metavar="NAME", help="Who says so.")
@click.option("--reason", default="", help="Why; kept with it.")
@view
def command(
    folder: Path, *, as_json: bool, nothing: str | None, back: int | None, by: str | None, reason: str, **asked: Any
) -> None:
    """Show what was not read, dated or placed: while any of it is left, nothing is said not to exist.

    By options, a person (by) says that nothing is an act in some words of the folder's papers, with a reason, or takes that back; as_json is for machines.
    """
    if nothing is not None or back is not None:
        if not by:
            raise click.UsageError("Give --by NAME: who says so.")
        _ruled(folder, nothing, back, by, reason, asked)
        return
    desk = ask_shown([folder], **asked)
    if as_json:
        print_json(answers.gaps(desk))
        return
    show_banner(desk.play.marking)
    out, ends = console(), desk.open_ends
    if not ends:
        out.print("Nothing is open: all documents have a date and gave acts, all names are placed, nothing is unsure.")
    for kind, words in tally(ends):
        out.print(f"{words}")
        for one in (row for row in ends if row.kind == kind):
            out.print(f"  {_line(one)}")
        out.print(f"  → {_SETTLES[kind]}")


def _line(one: OpenEnd) -> str:
    about = one.act if one.kind == "unsure" else one.document[:12]
    place = f":{one.place.start}-{one.place.end}" if one.kind == "passage" and one.place else ""
    told = f"“{' '.join(one.text.split())[:100]}”" if one.kind == "passage" and one.place else one.text
    name = f" ({one.name}), in {one.count} act{'s' if one.count > 1 else ''}" if one.kind == "name" else ""
    why = f": {one.why}" if one.why else ""
    return f"{told}{name}{why} [{about}{place}]" if about else f"{told}{why}"


def _ruled(folder: Path, nothing: str | None, back: int | None, by: str, reason: str, asked: dict[str, Any]) -> None:
    from verbale.app.changes.passages import no_act, take_back
    from verbale.app.workspace import open_folder

    desk = open_folder(folder, writing=True, address=asked["record"])
    who = desk.reader(asked["clearance"], asked["party"])
    if back is not None:
        take_back(desk.record, back, by, reason, reader=who)
        click.echo("It is open again.")
    else:
        document, _, place = str(nothing).partition(":")
        ends = place.split("-")
        if place and not (len(ends) == 2 and all(end.isascii() and end.isdigit() for end in ends)):
            raise click.UsageError(f"{place!r} is no place. Write START-END, as `verbale gaps` shows it.")
        places = [(int(ends[0]), int(ends[1]))] if place else []
        number = no_act(desk.record, document, places, by, reason, reader=who)
        click.echo(f"Recorded{f' as entry {number}' if who.whole else ''}: there is no act.")
    desk.record.close()
