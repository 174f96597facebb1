"""`verbale search FOLDER WORDS`: full text over documents and acts that the reader may see."""

from pathlib import Path
from typing import Any

import click

from verbale.app import answers
from verbale.cli.options import Day, Mark, view
from verbale.cli.shown import ask_shown, console, print_json, show_banner
from verbale.model import Marking

MOST = 20  # hits that fill a screen


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument("words", nargs=-1, required=True, help="Every one of them must stand in what is found.")
@click.option("--party", "actor", default="", metavar="PARTY", help="Only acts of this party.")
@click.option("--point", default="", metavar="POINT", help="Only acts on this point.")
@click.option("--kind", default="", metavar="KIND", help="Only acts of this kind.")
@click.option("--since", type=Day(), help="Only what happened or was published on this day or later.")
@click.option("--marking", type=Mark(), help="Only what has exactly this marking.")
@click.option(
    "--most",
    type=click.IntRange(0),
    default=MOST,
    show_default=True,
    metavar="N",
    help="How many to print; 0 for all. The count is of all.",
)
@view
def command(
    folder: Path, words: tuple[str, ...], *, actor: str, point: str, kind: str, marking: Marking | None, most: int, as_json: bool, **asked: Any,
) -> None:  # fmt: skip
    """Find every word (by its stem, in English, French or Russian) in acts and documents."""
    from rich.text import Text  # heavy

    seen, wanted = ask_shown([folder], **asked), " ".join(words)
    if as_json:
        print_json(answers.search(seen, wanted, party=actor, point=point, kind=kind, marking=marking))
        return
    hits = answers.hits(seen, wanted, party=actor, point=point, kind=kind, marking=marking)
    play = seen.play
    out = console()
    show_banner(play.marking)
    shown = hits[: most or len(hits)]
    for hit in shown:
        source = play.documents[hit.document]
        out.print(Text(f"{hit.kind} {hit.id[:16]} · {source.title}, {source.published or 'no date'}", style="bold"))
        out.print(Text(f"  {hit.words}"))
    left = len(hits) - len(shown)
    out.print(
        f"{len(hits)} found." + (f" {len(shown)} are shown: more words narrow it, --most 0 prints all." if left else "")
    )
