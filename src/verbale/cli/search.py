"""`verbale search FOLDER WORDS`: full text over documents and acts that the reader may see."""

import datetime as dt
from pathlib import Path

import click

from verbale.cli.options import view
from verbale.cli.shown import console, dates, open_shown, print_json
from verbale.model import Marking
from verbale.record.search import search


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("words", nargs=-1, required=True)
@click.option("--party", "actor", default="", metavar="PARTY", help="Only acts of this party.")
@click.option("--point", default="", metavar="POINT", help="Only acts on this point.")
@click.option("--kind", default="", metavar="KIND", help="Only acts of this kind.")
@view
def command(  # noqa: PLR0913  # options of every view, and four of its own
    *, folder: Path, words: tuple[str, ...], actor: str, point: str, kind: str, as_of: dt.date | None, known: dt.date | None,
    party: str | None, clearance: Marking | None, record: str | None, as_json: bool,
) -> None:  # fmt: skip
    """Find every word (by its stem, in English, French or Russian) in acts and documents."""
    from rich.text import Text  # noqa: PLC0415  # heavy

    play = open_shown([folder], record, clearance, party).view(as_of, known, clearance, party)
    hits = list(search(play, " ".join(words), party=actor, point=point, kind=kind))
    if as_json:
        told = [
            {
                "kind": hit.kind,
                "id": hit.id,
                "document": hit.document,
                "start": hit.start,
                "end": hit.end,
                "words": hit.words,
            }
            for hit in hits
        ]
        print_json({**dates(play.on, known), "hits": told})
        return
    out = console()
    for hit in hits:
        source = play.documents[hit.document]
        out.print(Text(f"{hit.kind} {hit.id[:16]} · {source.title}, {source.published or 'no date'}", style="bold"))
        out.print(Text(f"  {hit.words}"))
    out.print(f"{len(hits)} found.")
