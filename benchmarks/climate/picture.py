"""The picture of the twenty years: who stood with whom, and where parties stood on three points over time.

`python -m benchmarks.climate.picture [--keep FOLDER] [--all]` reads the last report of each conference of the parties with those of the five sessions, and draws
`docs/climate.svg`. Two parties stand together on a point where the last words of both in the two years before the end of a conference are for it, or both against it.
"""

import argparse
import csv
import datetime as dt
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.climate.reports import place, recorded, reports
from benchmarks.climate.score import SHOWN
from benchmarks.climate.statements import statements
from verbale.app.workspace import Workspace
from verbale.model import RecordedAct
from verbale.state.positions import holders, positions, stance_of

OUT = Path(__file__).parents[2] / "docs" / "climate.svg"
ORDER = (
    "g77", "cn", "in", "br", "za", "sa", "ve", "bo", "lmdc", "african", "ldcs", "aosis", "tv", "ailac", "mx", "kr", "ch", "eig", "eu",
    "no", "nz", "au", "jp", "ca", "us", "umbrella", "ru",
)  # fmt: skip
LINES = ("markets", "kp2", "loss-damage")
FRESH = 731  # days before the end of a conference within which a word was said that counts there
LEAST = 4  # points and conferences on which both have spoken, before anything is said of two parties
SIDES = {"for": 1, "against": -1}
_BLUE, _RED, _GREY = "#1f5fa8", "#b3541e", "#d9d9d9"


def conferences(source: Path) -> dict[str, dt.date]:
    """Return the last report of each conference of the parties, with its day."""
    with (source / "documents.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if "-COP-" in row["event_id"]]
    last: dict[str, tuple[str, dt.date]] = {}
    for row in sorted(rows, key=lambda row: (row["date"], int(row["issue"]))):
        last[row["event_id"]] = (row["id"], dt.date.fromisoformat(f"{row['date']}-01"[:10]))
    return dict(last.values())


def stood(desk: Workspace, days: Sequence[dt.date]) -> dict[tuple[dt.date, str, str], int]:
    """Return who stood on which side of a point at the end of each conference, by their own word: 1 for it, −1 against it."""
    found = {}
    for day in days:
        play = desk.view(day)
        acts = {item.id: item for item in play.acts}
        for cell in positions(list(play.acts), desk.dossier):
            side = SIDES.get(SHOWN[cell.stance])
            fresh = (day - cell.since).days <= FRESH
            own = fresh and cell.act in acts and cell.party in holders(acts[cell.act].act, desk.dossier)
            if side is not None and own and cell.party in ORDER:
                found[day, cell.point, cell.party] = side
    return found


def together(sides: Mapping[tuple[dt.date, str, str], int]) -> list[dict[str, Any]]:
    """Return, of each two parties, the share of points and conferences on which they stood on one side, among those on which both spoke."""
    by_cell: dict[tuple[dt.date, str], dict[str, int]] = defaultdict(dict)
    for (day, point, party), side in sides.items():
        by_cell[day, point][party] = side
    same: dict[tuple[str, str], list[int]] = defaultdict(list)
    for held in by_cell.values():
        for one, first in held.items():
            for other, second in held.items():
                if one != other:
                    same[one, other].append(first == second)
    return [
        {"one": one, "other": other, "share": sum(found) / len(found), "n": len(found)}
        for (one, other), found in same.items()
        if len(found) >= LEAST
    ]


def over_time(acts: Sequence[RecordedAct], desk: Workspace) -> list[dict[str, Any]]:
    """Return each word of a party that is for one of three points or against it, with its day."""
    rows = []
    for item in acts:
        stance = stance_of(item.act)
        side = SHOWN[stance] if stance is not None and item.dated else ""
        if side in SIDES:
            rows += [
                {"day": item.valid.isoformat(), "point": point, "party": party, "side": side}
                for point in item.act.points
                for party in holders(item.act, desk.dossier)
                if point in LINES and party in ORDER
            ]
    return rows


def drawn(
    pairs: list[dict[str, Any]], words: list[dict[str, Any]], names: Mapping[str, str], titles: Mapping[str, str]
) -> str:
    """Return the picture as SVG."""
    import altair as alt  # an extra
    import vl_convert  # an extra

    shown = [name for name in ORDER if any(name == row["one"] for row in pairs)]
    order = [names[name] for name in shown]
    values = [
        {**row, "one": names[row["one"]], "other": names[row["other"]]}
        for row in pairs
        if row["one"] in ORDER and row["other"] in ORDER
    ]
    axis = alt.Axis(title=None, labelLimit=160)
    scale = alt.Scale(domain=[0, 0.5, 1], range=[_RED, "#f4f1ec", _BLUE], interpolate="rgb")
    squares = (
        alt.Chart(alt.InlineData(values))
        .mark_rect(stroke="white")
        .encode(
            x=alt.X("other:N", sort=order, axis=alt.Axis(title=None, labelAngle=-60, labelLimit=160)),
            y=alt.Y("one:N", sort=order, axis=axis),
            color=alt.Color("share:Q", scale=scale, legend=alt.Legend(title="on one side", format=".0%")),
        )
    )
    said = (
        alt.Chart(alt.InlineData(values))
        .mark_text(fontSize=8, color="#222")
        .encode(x=alt.X("other:N", sort=order), y=alt.Y("one:N", sort=order), text=alt.Text("share:Q", format=".0%"))
    )
    heat = (squares + said).properties(
        width=22 * len(shown), height=17 * len(shown), title="Who stood with whom: share of points on which both spoke"
    )
    panels = []
    for point in LINES:
        mine = [{**row, "party": names[row["party"]]} for row in words if row["point"] == point]
        speakers = [names[name] for name in ORDER if name in names and any(row["party"] == names[name] for row in mine)]
        panels.append(
            alt.Chart(alt.InlineData(mine)).mark_point(filled=True, size=42, opacity=0.75).encode(
                x=alt.X("day:T", scale=alt.Scale(domain=["1995-01-01", "2015-12-31"]), axis=alt.Axis(title=None, format="%Y", tickCount=10)),
                y=alt.Y("party:N", sort=speakers, axis=axis),
                color=alt.Color("side:N", scale=alt.Scale(domain=["for", "against"], range=[_BLUE, _RED]), legend=alt.Legend(title=None)),
                shape=alt.Shape("side:N", scale=alt.Scale(domain=["for", "against"], range=["triangle-up", "triangle-down"]), legend=None),
            ).properties(width=520, height=13 * max(4, len(speakers)), title=titles[point])
        )  # fmt: skip
    chart = alt.vconcat(heat, *panels).resolve_scale(color="independent").configure_view(stroke=_GREY)
    return str(vl_convert.vegalite_to_svg(chart.to_json())) + "\n"


def main(arguments: list[str]) -> int:
    """Draw the picture; without the reports nothing is drawn, and it says so."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the record there, and read nothing twice")
    parser.add_argument("--all", action="store_true", help="read all reports")
    parser.add_argument("--out", type=Path, default=OUT, metavar="FILE", help="where it is drawn")
    asked = parser.parse_args(arguments)
    source = place()
    if source is None:
        print("The reports are not here (VERBALE_DATA): nothing was drawn.")
        return 0
    ends = conferences(source)
    days = {row.day for row in statements("open")}
    files = reports(source) if asked.all else [
        path for path in reports(source) if path.stem in ends or path in set(reports(source, days))
    ]  # fmt: skip
    with tempfile.TemporaryDirectory() as made:
        desk = recorded(asked.keep or Path(made), source, files)
        sides = stood(desk, sorted(set(ends.values())))
        words = over_time(desk.view(max(ends.values())).acts, desk)
        names = {party.id: party.name for party in desk.dossier.parties}
        titles = {point.id: point.title for point in desk.dossier.points}
        pairs = together(sides)
        asked.out.write_text(drawn(pairs, words, names, titles), encoding="utf-8")
    print(
        f"{len(files)} reports, {len(sides)} sides taken at {len(ends)} conferences, {len(pairs) // 2} pairs, {len(words)} words on three points"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
