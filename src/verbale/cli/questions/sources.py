"""`verbale sources FOLDER`: what was read from where and when, whom it covers, and what failed."""

import datetime as dt
from pathlib import Path

import click

from verbale.cli.options import view
from verbale.cli.shown import console, dates, open_shown, print_json, show_banner
from verbale.model import Marking
from verbale.record.sources import Read, sources_read


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@view
def command(
    folder: Path, as_of: dt.date | None, known: dt.date | None, party: str | None, clearance: Marking | None, record: str | None,
    *, as_json: bool,
) -> None:  # fmt: skip
    """Show each source with its documents and period, each party with its coverage, and every file that could not be read."""
    desk = open_shown([folder], record, clearance, party)
    play = desk.view(as_of, known, clearance, party)
    rows = sources_read(desk.dossier, play.documents.values(), play.failing)
    if as_json:
        covering = [
            {
                "party": row.party,
                "documents": row.documents,
                "first": _day(row.days[:1]),
                "last": _day(row.days[-1:]),
                "failing": list(row.failing),
            }
            for row in play.coverage
        ]
        print_json(
            {
                **dates(play.on, known),
                "marking": str(play.marking),
                "sources": [encode(row) for row in rows],
                "coverage": covering,
            }
        )
        return
    show_banner(play.marking)
    out = console()
    for row in rows:
        period = f", {row.first} to {row.last}" if row.first else ""
        said = f"FAILING: {row.failing}" if row.failing else f"{row.documents} documents{period}"
        out.print(f"{row.name}: {said}", markup=False)
    for seen in play.coverage:
        period = f", {seen.days[0]} to {seen.days[-1]}" if seen.days else ""
        out.print(f"about {desk.dossier.party_name(seen.party)}: {seen.documents} documents{period}", markup=False)


def encode(row: Read) -> dict[str, object]:
    """Return a source as JSON."""
    return {
        "name": row.name,
        "documents": row.documents,
        "first": row.first and row.first.isoformat(),
        "last": row.last and row.last.isoformat(),
        "parties": list(row.parties),
        "failing": row.failing or None,
    }


def _day(days: tuple[dt.date, ...]) -> str | None:
    return days[0].isoformat() if days else None
