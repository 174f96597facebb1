"""`verbale search FOLDER WORDS`: full text over documents and acts that the reader may see."""

import datetime as dt
from pathlib import Path

import click

from verbale.cli.options import Day, Mark, view
from verbale.cli.shown import console, dates, open_shown, print_json, show_banner
from verbale.model import Marking
from verbale.state.index.text_index import among
from verbale.state.search.full_text import search


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("words", nargs=-1, required=True)
@click.option("--party", "actor", default="", metavar="PARTY", help="Only acts of this party.")
@click.option("--point", default="", metavar="POINT", help="Only acts on this point.")
@click.option("--kind", default="", metavar="KIND", help="Only acts of this kind.")
@click.option("--since", type=Day(), help="Only what happened or was published on this day or later.")
@click.option("--marking", type=Mark(), help="Only what has exactly this marking.")
@view
def command(  # noqa: PLR0913  # options of every view, and six of its own
    *, folder: Path, words: tuple[str, ...], actor: str, point: str, kind: str, since: dt.date | None, marking: Marking | None, as_of: dt.date | None, known: dt.date | None,
    party: str | None, clearance: Marking | None, record: str | None, as_json: bool,
) -> None:  # fmt: skip
    """Find every word (by its stem, in English, French or Russian) in acts and documents."""
    from rich.text import Text  # noqa: PLC0415  # heavy

    desk, wanted = open_shown([folder], record, clearance, party), " ".join(words)
    play = desk.view(as_of, known, clearance, party)
    held = among(desk.record, wanted)
    hits = list(search(play, wanted, party=actor, point=point, kind=kind, since=since, marking=marking, among=held))
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
        print_json({**dates(play.on, known), "marking": str(play.marking), "hits": told})
        return
    out = console()
    show_banner(play.marking)
    for hit in hits:
        source = play.documents[hit.document]
        out.print(Text(f"{hit.kind} {hit.id[:16]} · {source.title}, {source.published or 'no date'}", style="bold"))
        out.print(Text(f"  {hit.words}"))
    out.print(f"{len(hits)} found.")
