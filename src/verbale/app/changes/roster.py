"""What people change in the settings by forms and commands: rows put, added, dropped, merged, split; names of the record placed. Each is one change of `dossier.toml`.

Every change is an entry of the record, which is taken back like any other (`app.changes.settings`); comments in the file stay.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from verbale.app.changes import settings
from verbale.dossier import FILE, Dossier, parse
from verbale.dossier.editing import roster, rows
from verbale.dossier.editing.fields import HEAD, rows_of, values_of
from verbale.dossier.preferences import FILE as PREFERENCES
from verbale.dossier.preferences import parse_preferences
from verbale.errors import DossierError
from verbale.record.record import Record

NAMED = ("party", "person", "point")  # tables whose rows have an id
AS = ("party", "alias", "person", "none")  # what a name of the record can be


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a dossier that somebody is about to change.

    Parameters
    ----------
    record, folder, dossier
        Where the change is recorded, where the file lies, and what it says.
    by, reason
        The person, and why.
    """

    record: Record
    folder: Path
    dossier: Dossier
    by: str
    reason: str = ""

    def change(self, edit: Callable[[str], str]) -> int:
        """Let `edit` make a new text of the file, check it and put it in place; return the entry's number.

        Raises
        ------
        DossierError
            For a text that cannot be used, with `preferences.toml` as it stands too.
        """
        path = self.folder / FILE
        seen = settings.state(path)
        text = settings.read_settings(path) or ""
        made = edit(text)
        if made == text:
            raise DossierError("That changes nothing.", "It stands there already.")
        self._preferences_hold(made)
        return settings.save(self.record, self.folder, self.dossier, FILE, made, self.by, seen=seen, reason=self.reason)

    def _preferences_hold(self, made: str) -> None:
        kept = settings.read_settings(self.folder / PREFERENCES)
        if kept is None:
            return
        try:
            parse_preferences(kept, parse(made))
        except DossierError as error:
            raise DossierError(f"{PREFERENCES} would no longer fit: {error.what}", "Change that file first.") from error

    def put(self, table: str, row: str, given: Mapping[str, str]) -> int:
        """Change a row by what a form gave; `row` is an id, or the place of a row without one, from 1.

        `table` is one as people write it, `given` key → words. A party, person or point that gets another name keeps the old one as an alias.
        """
        known = rows_of(self.dossier, table)
        place = _place(table, known, row)
        values = values_of(table, given, known[place])
        if table == HEAD:
            return self.change(lambda text: _heads(text, values))
        if table not in NAMED:
            return self.change(lambda text: rows.put(text, table, place, values))
        title = values.pop("title" if table == "point" else "name", None)

        def edit(text: str) -> str:
            text = rows.put(text, table, known[place].id, values) if values else text
            return roster.renamed(text, parse(text), table, known[place].id, title) if title else text

        return self.change(edit)

    def add(self, table: str, given: Mapping[str, str]) -> int:
        """Add a row by what a form gave."""
        values = values_of(table, given)
        if table not in NAMED:
            return self.change(lambda text: rows.add(text, table, values))
        name = str(values.pop("title" if table == "point" else "name", "") or "")
        identity, aliases = str(values.pop("id", "") or ""), values.pop("aliases", None) or ()
        return self.change(
            lambda text: roster.new(text, parse(text), table, name, identity=identity, aliases=aliases, **values)
        )

    def drop(self, table: str, row: str) -> int:
        """Take a row out; one that something else still names is told."""
        known = rows_of(self.dossier, table)
        if table == HEAD:
            raise DossierError("The head of a dossier stays.", "Change its keys.")
        place = _place(table, known, row)
        return self.change(lambda text: rows.drop(text, table, place))

    def merge(self, table: str, gone: str, into: str) -> int:
        """Make one party, person or point of a table (`gone`) part of another (`into`)."""
        return self.change(lambda text: roster.merged(text, self.dossier, _named(table), gone, into))

    def split(self, table: str, row: str, name: str, aliases: Sequence[str]) -> int:
        """Make a party, person or point of its own, called `name`, out of some `aliases` of another `row` of a `table`."""
        return self.change(lambda text: roster.split(text, self.dossier, _named(table), row, name, aliases))

    def place(self, name: str, called: str, what: str, which: str = "") -> int:
        """Say who a name of the record is.

        Parameters
        ----------
        name, called
            Its id in the record, and what texts call it.
        what
            ``party``: a new one, ``alias``: another name of a party or person, ``person``: somebody who speaks for a party,
            ``none``: no party at all.
        which
            For a new party its name, if another than `called`; for the others the id of the party (or person).
        """
        dossier = self.dossier
        if what == "none":
            return self.change(lambda text: roster.not_a_party(text, dossier, name))
        if what == "party":
            title = which or called
            more = [called] if title != called else []
            return self.change(lambda text: roster.new(text, dossier, "party", title, identity=name, aliases=more))
        if what == "person":
            roster.row_of(dossier, "party", which)
            return self.change(lambda text: roster.new(text, dossier, "person", called, identity=name, party=which))
        if what != "alias":
            raise DossierError(f"A name cannot be {what!r}.", f"It is one of {', '.join(AS)}.")
        table = "person" if any(one.id == which for one in dossier.people) else "party"
        return self.change(lambda text: roster.placed(text, dossier, table, which, name, called))


def _heads(text: str, values: Mapping[str, object]) -> str:
    for key, value in values.items():
        text = rows.put_head(text, key, value)
    return text


def _named(table: str) -> str:
    if table not in NAMED:
        raise DossierError(f"A {table} is not merged or split.", f"These are: {', '.join(NAMED)}.")
    return table


def _place(table: str, known: Sequence[object], row: str) -> int:
    if table == HEAD:
        return 0
    ids = [getattr(one, "id", str(number)) for number, one in enumerate(known, start=1)]
    if row not in ids:
        raise DossierError(f"The dossier has no {table} {row!r}.", f"It has {', '.join(ids) or 'none'}.")
    return ids.index(row)
