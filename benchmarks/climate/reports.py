"""The reports of the talks, and a record made of them the ordinary way: a dossier, its record, and the documents added to it."""

import csv
import datetime as dt
import hashlib
import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from verbale.app.ingest import add_files
from verbale.app.workspace import Workspace, open_folder
from verbale.record.set_aside import take_up

HERE = Path(__file__).parent
_DATE = re.compile(r"^date:.*$", re.MULTILINE)
BY = "benchmark"
SESSION = 20  # days before a statement's day that its session may have begun


def place() -> Path | None:
    """Return where the reports lie, ``None`` where there are none: in `VERBALE_DATA`, else in `../shared/data`."""
    data = Path(os.environ.get("VERBALE_DATA") or HERE.parents[1].parent / "shared" / "data")
    return data / "enb" if (data / "enb" / "documents.csv").is_file() else None


def dates(source: Path) -> dict[str, dt.date]:
    """Return the day of each report, by its id; the first of its month where only that is known."""
    with (source / "documents.csv").open(encoding="utf-8") as file:
        return {row["id"]: dt.date.fromisoformat(f"{row['date']}-01"[:10]) for row in csv.DictReader(file)}


def reports(source: Path, days: Iterable[dt.date] | None = None) -> list[Path]:
    """Return the files of the reports in order of their days.

    Parameters
    ----------
    source
        Folder of the reports.
    days
        Only those of the sessions that ended on these days; ``None`` for all.
    """
    dated = sorted((day, name) for name, day in dates(source).items())
    wanted = None if days is None else set(days)
    found = [
        source / "issues" / f"{name}.md"
        for day, name in dated
        if wanted is None or any(dt.timedelta(0) <= end - day <= dt.timedelta(SESSION) for end in wanted)
    ]
    return [path for path in found if path.is_file()]


def dated(source: Path, files: Iterable[Path], folder: Path) -> list[Path]:
    """Copy reports into a folder, each with its day in its head, and return the copies.

    A third of the reports leave their own day out, and in the head of some stands the day on which the session ends: the list of reports has it.
    """
    listed = dates(source)
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for path in files:
        text = path.read_text(encoding="utf-8")
        made.append(folder / path.name)
        made[-1].write_text(_DATE.sub(f"date: {listed[path.stem]}", text, count=1), encoding="utf-8")
    return made


def recorded(folder: Path, source: Path, files: Iterable[Path]) -> Workspace:
    """Return the talks opened in a folder, with these reports in its record; what is there already is not read again."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(HERE / "dossier.toml", folder / "dossier.toml")
    desk = open_folder(folder)
    copies = dated(source, files, folder / "reports")
    added = add_files(desk.dossier, desk.record, copies, BY)
    if added.failures:  # on a machine that is busy with other things, as by `verbale add --again`
        for path in copies:
            take_up(desk.record, hashlib.sha256(path.read_bytes()).hexdigest())
        added = add_files(desk.dossier, desk.record, [Path(one.source) for one in added.failures], BY)
    for failure in added.failures:
        print(f"not read: {Path(failure.source).name}: {failure.reason}")
    return desk
