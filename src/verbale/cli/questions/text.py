"""`verbale text FOLDER [ARTICLE]`: the text on the table: its versions, its brackets, and what became of each paragraph."""

from pathlib import Path
from typing import Any

import click

from verbale.app.text import answers
from verbale.app.text.drafts import Version, documents_at, lined_up, version_named, versions_in
from verbale.app.text.files import as_file
from verbale.cli.options import view
from verbale.cli.shown import ask_shown, console, print_json, show_banner
from verbale.errors import OutputError
from verbale.model import Document, Marking

_SHOWN = 40  # brackets without their other half that are named; all stand in JSON


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True))
@click.argument("article", required=False, default="")
@click.option(
    "--versions", "pair", nargs=2, metavar="A B", help="Compare two versions, by number, symbol, day or name."
)
@click.option("--file", "files", multiple=True, type=click.Path(path_type=Path), help="A further version (repeatable).")
@click.option("--term", "terms", multiple=True, help="A key term, whose disappearance is told (repeatable).")
@click.option("-o", "out", type=click.Path(path_type=Path), help="Write a file: .docx (tracked changes), .csv, .xml.")
@click.option("--columns", "table", is_flag=True, help="With -o FILE.docx: two versions in columns instead.")
@click.option("--by", default="", metavar="NAME", help="With -o FILE.docx: whose the tracked changes are.")
@view
def command(folder: Path, article: str, **asked: Any) -> None:
    """Show a draft through its versions: outline and brackets; one article; or two versions compared.

    FOLDER is a dossier, or the file of a draft; ARTICLE a key, a number or words of a title.
    """
    pair, out = asked.pop("pair"), asked.pop("out")
    documents, parties, marking = _documents(folder, asked.pop("files"), asked)
    versions = versions_in(documents)
    chosen = [versions[version_named(versions, one)] for one in pair] if pair else list(versions)
    if out is not None:
        _write(out, as_file(out.name, chosen, parties=parties, by=asked["by"], table=asked["table"]))
        return
    if pair:
        told = answers.comparison(chosen[0], chosen[1], article, terms=asked["terms"], parties=parties)
    elif article:
        told = answers.article(versions, lined_up(versions), article)
    else:
        told = answers.overview(versions, lined_up(versions))
    if asked["as_json"]:
        print_json({"marking": str(marking), **told})
        return
    show_banner(marking)
    (_show_comparison if pair else _show_article if article else _show_overview)(told, versions)


def _documents(
    folder: Path, files: tuple[Path, ...], asked: dict[str, Any]
) -> tuple[list[Document], list[str], Marking]:
    """Return the documents in view, the names of parties, and the marking of it all."""
    further, failures = documents_at(files) if files else ([], [])
    if folder.is_dir():
        seen = ask_shown([folder], **asked)
        names = [name for party in seen.dossier.parties for name in (party.id, party.name, *party.aliases)]
        documents, marking = [*seen.play.documents.values(), *further], seen.play.marking
    else:
        read, failed = documents_at([folder])
        documents, names, failures = [*read, *further], [], [*failed, *failures]
        marking = documents[0].marking
    for one in further:
        marking = marking.join(one.marking)
    for failure in failures:
        click.echo(f"verbale: {failure.source}: {failure.reason} {failure.cure}", err=True)
    return documents, names, marking


def _write(path: Path, raw: bytes) -> None:
    """Write a file, or say why it cannot be written."""
    try:
        path.write_bytes(raw)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}.", "Name another place.") from error
    click.echo(f"Wrote {path}.")


def _show_overview(told: dict[str, Any], _: tuple[Version, ...]) -> None:
    from rich.table import Table  # heavy

    out = console()
    table = Table(title="The text on the table", title_justify="left")
    for name in ("", "version", "date", "session", "brackets", "unmatched", "depth", "alternatives", "clean"):
        table.add_column(name)
    for row in told["versions"]:
        table.add_row(
            str(row["version"]),
            row["symbol"] or row["name"],
            row["date"] or "–",
            row["session"] or "–",
            *_counts(row["total"]),
        )
    out.print(table)
    out.print(_articles_table(told["versions"]))
    for row in told["standing_still"]:
        out.print(f"Nothing has moved in {row['article']} {row['title']} for {row['versions']} versions.")
    last = told["versions"][-1]
    places = [("opens and nothing closes it", one) for one in last["unclosed"]]
    places += [("closes what nothing opened", one) for one in last["unopened"]]
    for what, place in places[:_SHOWN]:
        out.print(f"A bracket {what}: {place}")
    if len(places) > _SHOWN:
        out.print(f"{len(places) - _SHOWN} more brackets without their other half; --json names all.")
    for remark in last["remarks"]:
        out.print(remark)


def _articles_table(rows: list[dict[str, Any]]) -> Any:  # rich is loaded late
    """Return brackets and share of clean text per article of the newest version, with its brackets in those before it."""
    from rich.table import Table

    table = Table(title="Articles of the newest version: brackets in each", title_justify="left")
    table.add_column("article")
    for row in rows:
        table.add_column(str(row["version"]), justify="right")
    table.add_column("clean", justify="right")
    before = [{one["article"]: one["brackets"] for one in row["articles"]} for row in rows]
    for one in rows[-1]["articles"]:
        counts = [str(some[one["article"]]) if one["article"] in some else "–" for some in before]
        table.add_row(f"{one['article']} {one['title']}"[:50], *counts, _share(one["clean"]))
    return table


def _show_article(told: dict[str, Any], versions: tuple[Version, ...]) -> None:
    out = console()
    out.print(
        f"{told['article']} {told['title']}, as in version {told['version']}: {versions[told['version'] - 1].label}"
    )
    for row in told["paragraphs"]:
        out.print(f"\n{row['key']}  ({row['place']})\n  {row['words']}")
        for step in row["life"]:
            events = ", ".join(step["events"])
            at = f" {step['key']}" if step["key"] and step["key"] != row["key"] else ""
            agreed = f"; agreed by {step['agreed']['by']}, {step['agreed']['when']}" if step["agreed"] else ""
            out.print(f"  {step['version']}{at}: {events}; {step['open_share']:.0%} in brackets{agreed}")


def _show_comparison(told: dict[str, Any], versions: tuple[Version, ...]) -> None:
    out = console()
    out.print(f"{told['old']} → {told['new']}, of {len(versions)} versions")
    out.print(", ".join(f"{number} {fate}" for fate, number in told["fates"].items() if number))
    if told["unsure"]:
        out.print(f"{told['unsure']} of these are unsure: marked with ?")
    for link in told["links"]:
        sign = "" if link["sure"] else " ?"
        sides = [", ".join(one["key"] for one in link[side]) for side in ("old", "new")]
        moved = ", moved" if link["moved"] else ", renumbered" if link["renumbered"] else ""
        out.print(f"\n{link['fate']}{moved}{sign}: {' → '.join(one for one in sides if one)}")
        for change in link["changes"]:
            out.print(f"  {change['turn']}: {_quoted(change['old'])} → {_quoted(change['new'])}")
    for row in told["attributions"]:
        out.print(f"{', '.join(row['names'])} {row['side']}: {row['words'] or '(not said what)'} ({row['place']})")


def _counts(row: dict[str, Any]) -> tuple[str, ...]:
    numbers = [str(row[name]) for name in ("brackets", "unmatched", "depth", "alternatives")]
    return (*numbers, _share(row["clean"]))


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.0%}"


def _quoted(words: str) -> str:
    return f"“{words}”" if words else "nothing"
