"""`verbale text FOLDER [ARTICLE]`: the text on the table: its versions, its brackets, and what became of each paragraph."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from verbale.app.text import answers
from verbale.app.text.drafts import Version, documents_at, lined_up, version_named, versions_in
from verbale.app.text.files import as_file
from verbale.app.text.rulings import Said, agree, said_of, same, take_back
from verbale.cli.options import view
from verbale.cli.shown import ask_shown, console, print_json, show_banner
from verbale.errors import OutputError, TextError
from verbale.model import Marking, RecordedAct
from verbale.record.record import Record
from verbale.text.versions.links import Given

_SHOWN = 40  # brackets without their other half that are named; all stand in JSON


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True), help="The dossier's folder.")
@click.argument(
    "article",
    required=False,
    default="",
    help="An article of the draft, by its number or words of its title; all of it when left out.",
)
@click.option(
    "--versions", "pair", nargs=2, metavar="A B", help="Compare two versions, by number, symbol, day or name."
)
@click.option("--file", "files", multiple=True, type=click.Path(path_type=Path), help="A further version (repeatable).")
@click.option("--term", "terms", multiple=True, help="A key term, whose disappearance is reported (repeatable).")
@click.option("-o", "out", type=click.Path(path_type=Path), help="Write a file: .docx (tracked changes), .csv, .xml.")
@click.option("--columns", "table", is_flag=True, help="With -o FILE.docx: two versions in columns instead.")
@click.option("--by", default="", metavar="NAME", help="Who rules; with -o FILE.docx, whose the tracked changes are.")
@click.option(
    "--agree", nargs=2, metavar="VERSION KEY", help="Say that a paragraph is agreed ad referendum (with --by)."
)
@click.option("--on", "when", default="", metavar="DAY", help="With --agree: when (default: the version's day).")
@click.option(
    "--same", nargs=2, metavar="OLD NEW", help="With --versions A B: these keys are one paragraph; '' for none."
)
@click.option(
    "--take-back", nargs=2, metavar="VERSION KEY", help="Take the last ruling on a paragraph back (with --by)."
)
@view
def command(folder: Path, article: str, **asked: Any) -> None:
    """Show a draft through its versions: outline and brackets; one article; or two versions compared.

    FOLDER is a dossier, or the file of a draft; ARTICLE a key, a number or words of a title.
    """
    read = _read(folder, asked)
    pair, out = asked["pair"], asked["out"]
    chosen = [read.versions[version_named(read.versions, one)] for one in pair] if pair else list(read.versions)
    if asked["agree"] or asked["same"] or asked["take_back"]:
        _rule(read, chosen, asked)
        return
    if out is not None:
        _write(
            out,
            as_file(
                out.name, chosen, parties=read.parties, given=_given(read, chosen), by=asked["by"], table=asked["table"]
            ),
        )
        return
    for line in read.said.lost:
        click.echo(f"verbale: {line}", err=True)
    told = _told(read, chosen, article, asked)
    if asked["as_json"]:
        print_json({"marking": str(read.marking), **told})
        return
    show_banner(read.marking)
    (_show_comparison if pair else _show_article if article else _show_overview)(told, read.versions)


@dataclass(frozen=True)
class _Read:
    """The versions in view, the names of parties, the marking of it all; the record, where there is one, and what stands of rulings."""

    versions: tuple[Version, ...]
    parties: list[str]
    marking: Marking
    record: Record | None
    said: Said
    acts: tuple[RecordedAct, ...] = ()


def _read(folder: Path, asked: dict[str, Any]) -> _Read:
    """Read the drafts of a dossier, or of files."""
    further, failures = documents_at(asked["files"]) if asked["files"] else ([], [])
    if folder.is_dir():
        seen = ask_shown([folder], **asked)
        names = [name for party in seen.dossier.parties for name in (party.id, party.name, *party.aliases)]
        versions = versions_in([*seen.play.documents.values(), *further])
        said = said_of(seen.desk.record, versions, asked["known"], asked["clearance"])
        read = _Read(versions, names, seen.play.marking, seen.desk.record, said, tuple(seen.play.told))
    else:
        documents, failed = documents_at([folder])
        failures = [*failed, *failures]
        read = _Read(versions_in([*documents, *further]), [], documents[0].marking, None, Said((), ()))
    for failure in failures:
        click.echo(f"verbale: {failure.source}: {failure.reason} {failure.cure}", err=True)
    marking = read.marking
    for one in further:
        marking = marking.join(one.marking)
    return replace(read, marking=marking)


def _told(read: _Read, chosen: list[Version], article: str, asked: dict[str, Any]) -> dict[str, Any]:
    """Return the answer to what was asked."""
    if asked["pair"]:
        return answers.comparison(
            chosen[0], chosen[1], article, terms=asked["terms"], parties=read.parties, given=_given(read, chosen)
        )
    lined = lined_up(read.versions, read.said.given, read.said.agreements)
    if not article:
        return answers.overview(read.versions, lined)
    return answers.article(read.versions, lined, article, acts=read.acts, parties=read.parties)


def _given(read: _Read, chosen: list[Version]) -> tuple[Given, ...]:
    """Return the links that people set between the last two of the versions that were chosen."""
    if len(chosen) < 2:
        return ()
    return read.said.between(read.versions.index(chosen[-2]), read.versions.index(chosen[-1]))


def _rule(read: _Read, chosen: list[Version], asked: dict[str, Any]) -> None:
    """Record what a person says of a paragraph."""
    if read.record is None:
        raise TextError("There is no record to rule in.", "Name a dossier's folder.")
    by = asked["by"]
    if asked["same"]:
        if not asked["pair"]:
            raise TextError("Two versions are wanted.", "Name them: --versions A B")
        number = same(read.record, chosen[0], chosen[1], asked["same"], by)
    else:
        name, key = asked["agree"] or asked["take_back"]
        version = read.versions[version_named(read.versions, name)]
        number = (
            agree(read.record, version, key, by, asked["when"])
            if asked["agree"]
            else take_back(read.record, version, key, by)
        )
    click.echo(f"Recorded as entry {number}.")


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
            ", ".join(one for one in (row["symbol"] or row["name"], row["column"]) if one),
            row["date"] or "–",
            row["session"] or "–",
            *_counts(row["total"]),
        )
    out.print(table)
    out.print(_articles_table(told))
    for row in told["steps"]:
        back = " The text moved back." if row["net"] < 0 else ""
        out.print(
            f"{row['from']} → {row['to']}: {row['cleaned']} words came out of brackets, {row['opened']} clean words were opened.{back}"
        )
    if told["outlook"]:
        band = f"{_share(told['outlook']['low'])} to {_share(told['outlook']['high'])}"
        out.print(
            f"Going on like this, the next version has {band} of clean text (nine in ten, n = {told['outlook']['steps']} steps)."
        )
    for row in told["opened_after_agreement"]:
        events = ", ".join(row["events"])
        said = f"agreed by {row['agreed_by']} on {row['agreed_on']} in version {row['version']}"
        out.print(f"{row['key']} was {said}; version {row['opened_in']}: {events}.")
    for row in told["standing_still"]:
        out.print(f"Nothing has moved in {_named(row)} for {row['versions']} versions.")
    last = told["versions"][-1]
    places = [("opens and nothing closes it", one) for one in last["unclosed"]]
    places += [("closes what nothing opened", one) for one in last["unopened"]]
    for what, place in places[:_SHOWN]:
        out.print(f"A bracket {what}: {place}")
    if len(places) > _SHOWN:
        out.print(f"{len(places) - _SHOWN} more brackets without their other half; --json names all.")
    for remark in last["remarks"]:
        out.print(remark)


def _articles_table(told: dict[str, Any]) -> Any:  # rich is loaded late
    """Return brackets and share of clean text per article of the newest version, with its brackets in those before it."""
    from rich.table import Table

    rows, lines = told["versions"], {line[-1]: line for line in told["lines"]}
    table = Table(title="Articles of the newest version: brackets in each", title_justify="left")
    table.add_column("article")
    for row in rows:
        table.add_column(str(row["version"]), justify="right")
    table.add_column("clean", justify="right")
    before = [{one["article"]: one["brackets"] for one in row["articles"]} for row in rows]
    for one in rows[-1]["articles"]:
        line = lines[one["article"]]
        counts = ["–" if key is None else str(some.get(key, "–")) for some, key in zip(before, line, strict=True)]
        table.add_row(_named(one)[:50], *counts, _share(one["clean"]))
    return table


def _show_article(told: dict[str, Any], versions: tuple[Version, ...]) -> None:
    out = console()
    out.print(f"{_named(told)}, as in version {told['version']}: {versions[told['version'] - 1].label}")
    for row in told["paragraphs"]:
        out.print(f"\n{row['key']}  ({row['place']})\n  {row['words']}")
        for step in row["life"]:
            events = ", ".join(step["events"])
            at = f" {step['key']}" if step["key"] and step["key"] != row["key"] else ""
            agreed = f"; agreed by {step['agreed']['by']}, {step['agreed']['when']}" if step["agreed"] else ""
            out.print(f"  {step['version']}{at}: {events}; {step['open_share']:.0%} in brackets{agreed}")
    if told["wanted"]:
        out.print("\nWho wants what:")
    for row in told["wanted"]:
        out.print(f"  {_show_wanted(row)}")


def _show_wanted(row: dict[str, Any]) -> str:
    where = ", ".join(row["keys"]) or "the article"
    day = f", {row['day']}" if row["day"] else ""
    return f"{', '.join(row['who']) or 'nobody named'}: {row['what']} (version {row['version']}, {where}{day}): “{row['words']}”"


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
        out.print(f"\n{link['fate']}{moved}{sign}: {' → '.join(one for one in sides if one)}{_near(link)}")
        for change in link["changes"]:
            out.print(f"  {change['turn']}: {_quoted(change['old'])} → {_quoted(change['new'])}")
    for row in told["attributions"]:
        out.print(f"{', '.join(row['names'])} {row['side']}: {row['words'] or '(not said what)'} ({row['place']})")


def _named(row: dict[str, Any]) -> str:
    """Return key and title of an article; a preamble is called by one of them."""
    key, title = row["article"], row["title"]
    return str(title) if key == title.lower() else f"{key} {title}".strip()


def _near(link: dict[str, Any]) -> str:
    """Say where the words are of what was dropped or born, if that is known."""
    keys = ", ".join(one["key"] for one in link["near"])
    if not keys:
        return ""
    return f" (most of its words stand in {keys}, and may have {'gone into' if link['old'] else 'come out of'} it)"


def _counts(row: dict[str, Any]) -> tuple[str, ...]:
    numbers = [str(row[name]) for name in ("brackets", "unmatched", "depth", "alternatives")]
    return (*numbers, _share(row["clean"]))


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.0%}"


def _quoted(words: str) -> str:
    return f"“{words}”" if words else "nothing"
