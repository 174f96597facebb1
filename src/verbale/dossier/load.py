"""`dossier.toml` into a `Dossier`. Every mistake names the file, the line and table, what is wrong and what to do."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import fields, replace
from pathlib import Path

from verbale.dossier import settings
from verbale.dossier.dossier import Dossier
from verbale.dossier.membership import Membership
from verbale.dossier.table import build, convert, suggestion
from verbale.errors import DossierError
from verbale.model import Marking, Party, Person, Point

FILE = "dossier.toml"
# Table as people write it → (field of Dossier, class of its rows).
TABLES: dict[str, tuple[str, type]] = {
    "party": ("parties", Party),
    "person": ("people", Person),
    "point": ("points", Point),
    "membership": ("memberships", Membership),
    "clock": ("clocks", settings.ClockRule),
    "comparison": ("comparisons", settings.Comparison),
    "baseline_item": ("baseline_items", settings.BaselineItem),
    "assessment": ("assessments", settings.Assessment),
    "due_reason": ("due_reasons", settings.DueReason),
    "break_even": ("break_even", settings.BreakEven),
    "finished_talks": ("finished_talks", settings.FinishedTalks),
    "holiday": ("holidays", settings.ExtraHoliday),
    "cue": ("cues", settings.Cue),
    "source": ("sources", settings.Source),
    "submission": ("submissions", settings.Submission),
    "turning_point": ("turning_points", settings.TurningPoint),
    "followed": ("followed", settings.Followed),
    "second_reader": ("second_readers", settings.SecondReader),
}
_HEAD = (
    "title",
    "ours",
    "baseline",
    "marking",
    "as_of",
    "known",
    "record",
    "signed_by",
    "keep_originals",
    "not_parties",
)


def load(folder: Path) -> Dossier:
    """Read the dossier of a folder; raise `DossierError` with file, line and cure."""
    path = folder / FILE if folder.is_dir() else folder
    if not path.is_file():
        raise DossierError(f"{folder} has no {FILE}.", f"Make one with: verbale init {folder}")
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise DossierError(f"{path} is not UTF-8 text (byte {error.start}).", "Save it as UTF-8.") from error
    except OSError as error:
        raise DossierError(f"{path} cannot be read: {error.strerror}.", "Check its permissions.") from error
    return replace(parse(text, str(path)), folder=path.parent)


def parse(text: str, file: str = FILE) -> Dossier:
    """Make a dossier of TOML text; `file` is for error texts."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DossierError(f"{file} is not TOML: {error}.", "Correct that line.") from error
    lines = _lines(text)
    values: dict[str, object] = {}
    marks: dict[str, dict[int, Marking]] = {}
    hints = {field.name: field.type for field in fields(Dossier)}
    for key, value in raw.items():
        where = f"{file}, line {lines.get((key, 0), 1)}"
        if key in TABLES:
            name, cls = TABLES[key]
            values[name], marks[name] = _rows(cls, value, key, file, lines)
        elif key in _HEAD:
            values[key] = convert(hints[key], value, f"{where}: {key}")
        else:
            raise DossierError(f"{where}: unknown key {key!r}.", suggestion(key, {*_HEAD, *TABLES}))
    if "title" not in values:
        raise DossierError(f"{file}: 'title' is missing.", 'Begin the file with: title = "…"')
    values["marks"] = {name: rows for name, rows in marks.items() if rows}
    dossier = Dossier(**values)  # type: ignore[arg-type]  # every value was converted to its field's type above
    _check(dossier, file, lines)
    marking = dossier.marking
    return dossier if isinstance(marking, Marking) else replace(dossier, marking=Marking())


def _rows(
    cls: type, value: object, key: str, file: str, lines: dict[tuple[str, int], int]
) -> tuple[tuple[object, ...], dict[int, Marking]]:
    """Make the rows of a table, and the markings of those that have one of their own."""
    rows = value if isinstance(value, list) else [value]
    made: list[object] = []
    marks: dict[int, Marking] = {}
    for number, row in enumerate(rows):
        label = f" {row['id']!r}" if isinstance(row, dict) and isinstance(row.get("id"), str) else ""
        where = f"{file}, line {lines.get((key, number), 1)}, [[{key}]]{label}"
        given = dict(row) if isinstance(row, dict) else row
        if isinstance(given, dict) and "marking" in given:
            found = convert(Marking, given.pop("marking"), f"{where}: marking")
            assert isinstance(found, Marking)  # noqa: S101  # what `convert` makes of that type
            marks[number] = found
        made.append(build(cls, given, where))
    return tuple(made), marks


def _lines(text: str) -> dict[tuple[str, int], int]:
    """Line of each top-level key and of each table header, counted per name."""
    found: dict[tuple[str, int], int] = {}
    counts: dict[str, int] = {}
    in_table = False
    for number, line in enumerate(text.splitlines(), start=1):
        match = re.match(r"\s*(?:\[\[?\s*([A-Za-z_]+)\s*\]\]?|([A-Za-z_]+)\s*=)", line)
        if match is None:
            continue
        name = match[1] or match[2]
        in_table = in_table or bool(match[1])
        if match[2] and in_table:
            continue
        found.setdefault((name, counts.get(name, 0)), number)
        counts[name] = counts.get(name, 0) + 1
    return found


def _check(dossier: Dossier, file: str, lines: dict[tuple[str, int], int]) -> None:
    parties = {party.id for party in dossier.parties}
    points = {point.id for point in dossier.points}
    _twice(dossier.parties, "party", file, lines)
    _twice(dossier.people, "person", file, lines)
    _twice(dossier.points, "point", file, lines)
    _formerly(dossier, file)
    if dossier.known not in {"recorded", "published"}:
        what = f"{file}: known is {dossier.known!r}."
        raise DossierError(
            what, "Use 'recorded' (from the day it was added) or 'published' (an archive filled in later)."
        )
    for number, row in enumerate(dossier.assessments):
        if row.grade and row.grade not in settings.GRADES:
            where = f"{file}, line {lines.get(('assessment', number), 1)}"
            raise DossierError(f"{where}: unknown grade {row.grade!r}.", suggestion(row.grade, set(settings.GRADES)))
    uses: list[tuple[str, int, Iterable[str], set[str], str]] = [("ours", 0, [dossier.ours], parties, "party")]
    for key, (name, _) in TABLES.items():
        for number, row in enumerate(getattr(dossier, name)):
            one = [getattr(row, field, "") for field in ("party", "debtor", "by", "group")]
            many = ("key_for", "weights", "affected", "caused_by", "agreed_by", "parties")
            named = [*one, *(name for field in many for name in getattr(row, field, ()))]
            uses.append((key, number, named, parties, "party"))
            uses.append((key, number, [getattr(row, "point", "")], points, "point"))
    for key, number, names, known, what in uses:
        for name in names:
            if name and name not in known:
                where = f"{file}, line {lines.get((key, number), 1)}"
                raise DossierError(f"{where}: unknown {what} {name!r} in {key}.", suggestion(name, known))


def _formerly(dossier: Dossier, file: str) -> None:
    """Raise `DossierError` for a former id that something else goes by: an act would be two parties'."""
    people: list[Party | Person | Point] = [*dossier.parties, *dossier.people]
    for rows in (people, list(dossier.points)):
        taken = {row.id: row.id for row in rows}
        for row in rows:
            for name in row.formerly:
                if taken.setdefault(name, row.id) != row.id or name == row.id:
                    raise DossierError(
                        f"{file}: {row.id!r} cannot formerly have been {name!r}: {taken[name]!r} goes by it.",
                        "Take it out of one.",
                    )


def _twice(rows: Iterable[Party | Person | Point], key: str, file: str, lines: dict[tuple[str, int], int]) -> None:
    seen: set[str] = set()
    for number, row in enumerate(rows):
        if row.id in seen:
            where = f"{file}, line {lines.get((key, number), 1)}"
            raise DossierError(f"{where}: {key} {row.id!r} is there twice.", "Give each its own id.")
        seen.add(row.id)
