"""`verbale head FOLDER DOCUMENT`: say what a document does not say of itself, or take it back. Each is a ruling in the record."""

from pathlib import Path

import click

from verbale.app.heads import said_of, say, take_back
from verbale.app.rulings import document as found
from verbale.app.workspace import open_folder
from verbale.cli.options import Mark, kept_in
from verbale.cli.shown import print_json
from verbale.model import Marking

_NAMES = {"date": "published", "from": "sender", "to": "addressee"}


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument("document", help="Id of a document, the beginning of it, or the name of its file.")
@click.option("--date", "published", metavar="DAY", help="Its day: 2024-05-03.")
@click.option("--title", help="Its title.")
@click.option("--publisher", help="Who published it.")
@click.option("--from", "sender", metavar="WHO", help='Who wrote it: "we" in it.')
@click.option("--to", "addressee", metavar="WHOM", help='To whom it was written: "you" in it.')
@click.option("--marking", type=Mark(), help="Its marking, where it is stricter than what it bears.")
@click.option(
    "--take-back",
    "back",
    multiple=True,
    metavar="FIELD",
    help="What no longer holds: date, title, publisher, from, to, marking.",
)
@click.option("--by", metavar="NAME", help="Who says so; needed to change anything.")
@click.option("--reason", default="", help="Why.")
@kept_in
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(  # a field an option
    folder: Path, document: str, back: tuple[str, ...], by: str | None, reason: str, record: str | None, marking: Marking | None,
    *, as_json: bool, **fields: str | None,
) -> int:  # fmt: skip
    """Say what DOCUMENT (its id, or the beginning of it) does not say of itself; show what people said of it."""
    said = {name: words for name, words in fields.items() if words}
    if marking is not None:
        said["marking"] = str(marking)
    if (said or back) and not by:
        raise click.UsageError("Give --by NAME: who says so.")
    desk = open_folder(folder, writing=bool(said or back), address=record)
    head = found(desk.record, document)
    if said:
        say(desk.record, head.id, said, str(by), reason)
    if back:
        take_back(desk.record, head.id, [_NAMES.get(name, name) for name in back], str(by), reason)
    held = said_of(desk.record, head.id)
    desk.record.close()
    if as_json:
        print_json({"document": head.id, "title": head.title, "said": held})
        return 0
    click.echo(f"{head.title or head.name or head.id[:12]}")
    for name, words in held.items():
        click.echo(f"  {name}: {words} (said by a person)")
    if not held:
        click.echo("  Nobody said anything of it; it is as the file says.")
    if said or back:
        click.echo("It holds for the acts in it once the document is read again: verbale reread.")
    return 0
