"""`verbale prefer FOLDER`: what options are worth, and what each has without agreement: `preferences.toml`, as the forms of the desk change it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from verbale.app.changes.preferring import Preferring
from verbale.app.workspace import open_folder
from verbale.cli.options import kept_in, reader
from verbale.cli.shown import console, print_json, show_banner
from verbale.dossier import Dossier
from verbale.dossier.editing.worths import PACKAGES
from verbale.dossier.preferences import Preferences
from verbale.errors import ClearanceError

WAYS = ("head", "without", "worth", "say", "take_out")  # of changing it: one at a time


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.option("--head", multiple=True, metavar="KEY=VALUE", help="assessed_by, marking or weights_within (repeatable).")
@click.option(
    "--without",
    multiple=True,
    metavar="PARTY=LEAST[..MOST]",
    help="What a party has without agreement, from 0 to 1 (repeatable).",
)
@click.option(
    "--worth",
    multiple=True,
    metavar="PARTY.POINT.OPTION=WORTH",
    help="What an option is worth to a party, from 0 to 1 (repeatable).",
)
@click.option(
    "--say",
    multiple=True,
    metavar="KEY=VALUE",
    help="A statement: party, point, says, option, to, options, than, times, quote, source (repeatable).",
)
@click.option(
    "--package", multiple=True, metavar="POINT=OPTION", help="With --say: the package that it is on (repeatable)."
)
@click.option("--to-package", multiple=True, metavar="POINT=OPTION", help="With --say: the other package (repeatable).")
@click.option(
    "--take-out", type=click.IntRange(1), metavar="N", help="Take a statement out, by its number in the list."
)
@click.option("--by", metavar="NAME", help="Who changes it; needed for any change.")
@click.option("--reason", default="", help="Why; kept with the change.")
@reader
@kept_in
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(folder: Path, *, as_json: bool, **asked: Any) -> None:
    """Show what counsel rests on, or change it: who judged it, what parties of a folder's talks have without agreement, what options are worth, statements.

    Nothing of it is ever filled in by the program. One kind of change at a time; each can be taken back. What stands there can be had as_json.
    """
    ways = [way for way in WAYS if asked[way]]
    if len(ways) > 1 or (not ways and (asked["package"] or asked["to_package"])):
        raise click.UsageError("Give one kind of change at a time; packages come with --say.")
    if ways and not asked["by"]:
        raise click.UsageError("Give --by NAME: who changes it.")
    desk = open_folder(folder, writing=bool(ways), address=asked["record"])
    seen = desk.reader(asked["clearance"], asked["party"])
    if not ways:
        _show(desk.for_reader(asked["clearance"], asked["party"]).dossier, desk.preferences(seen), as_json=as_json)
    else:
        if not seen.whole:
            raise ClearanceError("They are changed by those who may see everything.", "Leave out --clearance.")
        held = Preferring(desk.record, folder, desk.dossier, asked["by"], asked["reason"])
        number = _change(held, ways[0], asked)
        click.echo(f"Recorded as entry {number}. Taken back by: verbale settings FOLDER --take-back {number} --by NAME")
    desk.record.close()


def _change(held: Preferring, way: str, asked: Mapping[str, Any]) -> int:
    if way == "take_out":
        return held.unsay(asked["take_out"] - 1)
    given = _pairs(asked[way])
    if way == "head":
        return held.put(given, {})
    if way == "without":
        ends = {held.dossier.called(party).id: words.partition("..")[::2] for party, words in given.items()}
        return held.put({}, ends)
    if way == "worth":
        return _worths(held, given)
    packages = {key: _pairs(asked[key]) for key in PACKAGES}
    return held.state(given, packages if any(packages.values()) else None)


def _worths(held: Preferring, given: Mapping[str, str]) -> int:
    values: dict[str, dict[str, dict[str, str]]] = {}
    for name, worth in given.items():
        parts = name.split(".")
        if len(parts) != 3:
            raise click.UsageError(f"{name!r} is not PARTY.POINT.OPTION.")
        values.setdefault(held.dossier.called(parts[0]).id, {}).setdefault(parts[1], {})[parts[2]] = worth
    if len(values) > 1:
        raise click.UsageError("Give the worths of one party at a time.")
    party, own = next(iter(values.items()))
    return held.value(party, own)


def _pairs(words: Sequence[str]) -> dict[str, str]:
    if odd := next((word for word in words if "=" not in word), None):
        raise click.UsageError(f"{odd!r} has no equals sign.")
    return dict(word.split("=", 1) for word in words)


def _show(dossier: Dossier, held: Preferences | None, *, as_json: bool) -> None:
    told = None if held is None else _told(held)
    if as_json:
        print_json({"preferences": told})
        return
    out = console()
    if held is None:
        out.print("Nothing is set down, or nothing that you may see.")
        return
    show_banner(held.marking)
    out.print(f"Judged by {held.assessed_by}; weights may be wrong by a share of {held.weights_within:g}.")
    for party, level in held.threat.items():
        ends = f"{level:g}" if isinstance(level, float) else f"{level[0]:g} to {level[1]:g}"
        out.print(f"{dossier.party_name(party)} has {ends} without agreement.")
    for party, points in held.values.items():
        for point, options in points.items():
            worths = ", ".join(f"{option} {worth:g}" for option, worth in options.items())
            out.print(f"{dossier.party_name(party)}, {dossier.point_title(point)}: {worths}")
    for number, row in enumerate(held.statements, start=1):
        packages = [
            " ".join(f"{point}={option}" for point, option in one.items())
            for one in (row.package, row.to_package)
            if one
        ]
        words = filter(
            None,
            [
                row.says or "words for people to weigh",
                row.option,
                row.to,
                ", ".join(row.options),
                row.than,
                " / ".join(packages),
            ],
        )
        out.print(
            f"{number}. {dossier.party_name(row.party)}, {dossier.point_title(row.point)}: {' '.join(words)} ({row.source})"
        )


def _told(held: Preferences) -> dict[str, Any]:
    rows = [
        {
            "party": row.party, "point": row.point, "says": row.says, "option": row.option, "to": row.to, "options": list(row.options), "than": row.than,
            "package": dict(row.package), "to_package": dict(row.to_package), "quote": row.quote, "source": row.source,
        }
        for row in held.statements
    ]  # fmt: skip
    without = {party: level if isinstance(level, float) else list(level) for party, level in held.threat.items()}
    return {
        "assessed_by": held.assessed_by, "marking": str(held.marking), "weights_within": held.weights_within, "without_agreement": without,
        "worths": {party: {point: dict(options) for point, options in points.items()} for party, points in held.values.items()}, "statements": rows,
    }  # fmt: skip
