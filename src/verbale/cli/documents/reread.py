"""`verbale reread FOLDER`: the documents of the record once more, with today's reader, settings and model."""

from pathlib import Path

import click

from verbale.app.reread import Again, reread
from verbale.app.rulings import document
from verbale.app.workspace import open_folder, waiting_files
from verbale.cli.options import kept_in
from verbale.cli.shown import print_json, progress
from verbale.dossier import Dossier
from verbale.model import Act
from verbale.model.encode import Json, encode_act
from verbale.record.originals import originals_of

_NAMES = {"comes": "+", "goes": "−", "stays": "!"}


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument("documents", nargs=-1, metavar="[ID|FILE]…", help="Which documents; all when left out.")
@click.option("--preview", is_flag=True, help="Say what comes, goes and changes; record nothing.")
@kept_in
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(folder: Path, documents: tuple[str, ...], record: str | None, *, preview: bool, as_json: bool) -> int:
    """Read the documents of a folder's record again: ids, or files that hold them; without any, all. Rulings are kept.

    A preview records nothing; as_json is for machines.
    """
    with progress("Reading") as step:
        desk = open_folder(folder, writing=not preview, step=step, address=record)
        files = [Path(name) for name in documents if Path(name).is_file()]
        names = [document(desk.record, name).id for name in documents if not Path(name).is_file()]
        kept = originals_of(folder)
        files += [*waiting_files(folder), *map(kept.path, kept.names())]
        found = list(reread(desk.dossier, desk.record, files, names, step, preview=preview))
    desk.record.close()
    failures = [one for one in found if one.failure is not None]
    if as_json:
        print_json({"preview": preview, "documents": [_encoded(one) for one in found]})
    else:
        for one in found:
            _show(one, desk.dossier)
        changed = sum(one.changed for one in found)
        click.echo(
            f"{len(found)} documents read again: {changed} changed, {len(found) - changed - len(failures)} as they were, "
            f"{len(failures)} could not be read.{' Nothing was recorded.' if preview else ''}"
        )
    return 2 if failures else 0


def _encoded(one: Again) -> Json:
    return {
        "document": one.document.id,
        "name": one.document.name,
        "from_text": one.from_text,
        "failure": None if one.failure is None else {"reason": one.failure.reason, "cure": one.failure.cure},
        "same": one.same,
        "head": {name: list(pair) for name, pair in one.head.items()},
        "comes": [encode_act(act) for act in one.comes],
        "goes": [encode_act(act) for act in one.goes],
        "changes": [[encode_act(old), encode_act(new)] for old, new in one.changes],
        "carried": [[encode_act(old), encode_act(new)] for old, new in one.carried],
        "stays": [encode_act(act) for act in one.stays],
    }


def _show(one: Again, dossier: Dossier) -> None:
    if one.failure is not None:
        click.echo(f"verbale: {one.document.name}: {one.failure.reason} {one.failure.cure}", err=True)
        return
    if not one.changed and not one.stays:
        return
    how = " (from the recorded text: the file is not at hand)" if one.from_text else ""
    click.echo(f"{one.document.name or one.document.id[:12]}{how}: {one.same} acts as they were")
    for name, (before, after) in one.head.items():
        if isinstance(before, str | None) and isinstance(after, str | None):
            click.echo(f"  ~ {name}: {before or 'not known'} → {after or 'not known'}")
        else:
            click.echo(f"  ~ {name}")
    for name, sign in _NAMES.items():
        for act in getattr(one, name):
            tail = "  (ruled on or entered by a person: stays)" if name == "stays" else ""
            click.echo(f"  {sign} {_line(act, dossier)}{tail}")
    for old, new in one.changes:
        click.echo(f"  ~ {_line(old, dossier)}\n    → {_line(new, dossier)}")


def _line(act: Act, dossier: Dossier) -> str:
    who = ", ".join(dossier.party_name(name) for name in act.actors) or "nobody named"
    what = ", ".join(dossier.point_title(name) for name in act.points) or act.topic
    told = [str(act.kind), f"by {who}", f"on {what}" if what else "", str(act.when or ""), act.certainty]
    return " · ".join(part for part in told if part) + f": “{' '.join(act.evidence[0].exact.split())[:100]}”"
