"""`verbale add FOLDER FILE…`: read documents into the record."""

import hashlib
from pathlib import Path

import click

from verbale.app.heads import Said
from verbale.app.ingest import Added, add_files
from verbale.app.workspace import open_folder, waiting_files
from verbale.cli.options import Mark, kept_in, rules
from verbale.cli.shown import print_json, progress
from verbale.files import contents
from verbale.model import Marking, When
from verbale.record.set_aside import take_up


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument(
    "files",
    nargs=-1,
    type=click.Path(path_type=Path),
    help="Documents to read; those in the folder documents are read in any case.",
)
@click.option(
    "--marking", type=Mark(), help="Of FILES (default: the dossier's); what they say themselves can be stricter."
)
@click.option("--date", "published", metavar="DAY", help="Day of FILES, where they do not say it: 2024-05-03.")
@click.option("--title", help="Title of FILES.")
@click.option("--publisher", help="Who published FILES.")
@click.option(
    "--from",
    "sender",
    metavar="WHO",
    help='Who wrote FILES: "we" in them. Without FILES: the folder of a corpus that is taken in, see verbale corpus.',
)
@click.option("--to", "addressee", metavar="WHOM", help='To whom FILES were written: "you" in them.')
@click.option(
    "--by", metavar="NAME", help="Who says so; needed with any of these. Each is a ruling that can be taken back."
)
@click.option("--again", is_flag=True, help="Try files again that were set aside because they broke a limit.")
@rules
@kept_in
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(
    folder: Path,
    files: tuple[Path, ...],
    record: str | None,
    marking: Marking | None,
    by: str | None,
    *,
    again: bool,
    rules_only: bool,
    as_json: bool,
    **head: str | None,
) -> int:
    """Read FILES, and what is new in FOLDER/documents, into the record. Running it again changes nothing."""
    said = {name: words for name, words in head.items() if words}
    if not files and set(said) == {"sender"} and not by:
        return _corpus(folder, Path(said["sender"]), record, as_json=as_json)
    if said and not (by and files):
        raise click.UsageError(
            "With --date, --title, --publisher, --from or --to, give FILES and --by NAME: who says so."
        )
    if "published" in said:
        When.parse(said["published"])
    if by and marking is not None:
        said["marking"] = str(marking)
    waiting = waiting_files(folder)
    with progress("Reading", len(waiting) + len(files)) as step:
        desk = open_folder(folder, writing=True, step=step, address=record, rules_only=rules_only)
        wanted = [*files, *(waiting if again else ())]
        for path in wanted if again else ():
            raw = contents(path)
            if isinstance(raw, bytes):
                take_up(desk.record, hashlib.sha256(raw).hexdigest())
        more = add_files(
            desk.dossier,
            desk.record,
            wanted,
            step=step,
            rules_only=rules_only,
            said=Said(said, by or "", marking),
        )
    first = Added() if again else desk.added  # what the second run looked at as well is told once
    new, known = desk.added.new + more.new, first.known + more.known
    failures = first.failures + more.failures
    for failure in failures:
        click.echo(f"verbale: {failure.source}: {failure.reason} {failure.cure}", err=True)
    acts, unread = desk.added.acts + more.acts, desk.added.unread + more.unread
    if as_json:
        told = [{"source": item.source, "reason": item.reason, "cure": item.cure} for item in failures]
        print_json(
            {"new": new, "known": known, "acts": acts, "unread": unread, "rules_only": rules_only, "failures": told}
        )
    else:
        how = " by rules only" if rules_only else ""
        click.echo(
            f"{len(new)} documents read in{how} with {acts} acts; {len(known)} were there already; {len(failures)} could not be read."
        )
    desk.record.close()
    return 2 if failures else 0


def _corpus(folder: Path, corpus: Path, record: str | None, *, as_json: bool) -> int:
    """Take a corpus into the record; new files of the folder are read in as well, as always."""
    from verbale.app.corpus.take_in import take_in  # an extra

    with progress("Reading", len(waiting_files(folder))) as step:
        desk = open_folder(folder, writing=True, step=step, address=record)
    with progress("Taking in", sum(1 for _ in corpus.glob("part-*"))) as step:
        added, told = take_in(desk.dossier, desk.record, corpus, step)
    if told:
        click.echo(f"verbale: {told}", err=True)
    if as_json:
        print_json({"new": added.new, "acts": added.acts, "unread": added.unread})
    else:
        click.echo(f"{len(added.new)} documents taken in from {corpus} with {added.acts} acts.")
    desk.record.close()
    return 0
