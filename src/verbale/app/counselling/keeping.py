"""Statements into `preferences.toml`, at its end: a change of settings like any other, with who made it and why."""

import json
from collections.abc import Sequence
from pathlib import Path

from verbale.app.changes.settings import read_settings, save, state
from verbale.counsel.preferences.statements import Saying
from verbale.dossier import Dossier
from verbale.dossier.preferences import FILE
from verbale.record.record import Record


def append(record: Record, folder: Path, dossier: Dossier, sayings: Sequence[Saying], by: str, reason: str) -> int:
    """Append statements; return how many.

    Parameters
    ----------
    record, folder, dossier
        Where they are kept.
    sayings
        Each with its source, and its quote where it has one.
    by, reason
        Who, and why.

    Raises
    ------
    DossierError
        For statements that do not fit the dossier: nothing is changed then.
    OvertakenSettingsError
        Where somebody changed the file meanwhile.
    """
    path = folder / FILE
    seen = state(path)
    before = read_settings(path) or f"assessed_by = {_text(by)}\nmarking = {_text(str(dossier.marking))}\n"
    text = f"{before.rstrip()}\n" + "".join(map(_block, sayings))
    save(record, folder, dossier, FILE, text, by, seen=seen, reason=reason)
    return len(sayings)


def _text(value: str) -> str:
    """Return a text as TOML has it."""
    return json.dumps(value, ensure_ascii=False)


def _block(saying: Saying) -> str:
    """Return a statement as TOML."""
    rows = {
        "party": saying.party, "point": saying.issue, "says": saying.says, "option": saying.option, "to": saying.to,
        "than": saying.than, "quote": saying.quote, "source": saying.source,
    }  # fmt: skip
    lines = [f"{key} = {_text(value)}" for key, value in rows.items() if value]
    if saying.options:
        lines.append(f"options = {json.dumps(list(saying.options), ensure_ascii=False)}")
    for key, package in (("package", saying.package), ("to_package", saying.to_package)):
        if package:
            inner = ", ".join(f"{_text(point)} = {_text(option)}" for point, option in package.items())
            lines.append(f"{key} = {{ {inner} }}")
    return "\n[[statement]]\n" + "\n".join(lines) + "\n"
