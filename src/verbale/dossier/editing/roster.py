"""Who is at the table and what about: parties, people, points and options added, renamed, merged, split. Pure: a text in, a text out.

What the record wrote down keeps its old ids; `formerly` says who goes by them now, so that a merge shows at once and can be undone.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from verbale.dossier.dossier import Dossier
from verbale.dossier.editing.rows import add, drop, every, listed, put, put_head
from verbale.errors import DossierError
from verbale.model import Party, Person, Point

Row = Party | Person | Point
_ONE = {"party": ("party", "debtor", "by"), "person": (), "point": ("point",)}  # keys that name one
_SEVERAL = {"party": ("members", "key_for", "affected", "caused_by", "agreed_by", "parties"), "person": (), "point": ()}
_FIELDS = {"party": "parties", "person": "people", "point": "points"}


def row_of(dossier: Dossier, table: str, identity: str) -> Row:
    """Return the row of a dossier's table (``party``, ``person``, ``point``) with this identity; raise `DossierError` where there is none."""
    found: Row | None = next((row for row in getattr(dossier, _FIELDS[table]) if row.id == identity), None)
    if found is None:
        known = ", ".join(row.id for row in getattr(dossier, _FIELDS[table])) or "none"
        raise DossierError(f"The dossier has no {table} {identity!r}.", f"It has {known}.")
    return found


def called(row: Row) -> str:
    """Return what people call a row: its name or title."""
    return row.title if isinstance(row, Point) else row.name


def new(  # one keyword a key
    text: str, dossier: Dossier, table: str, name: str, *, identity: str = "", aliases: Sequence[str] = (), **more: Any
) -> str:
    """Return a text with a new party, person or point.

    Parameters
    ----------
    table
        ``party``, ``person`` or ``point``.
    name
        What people call it; an id is made of it where none is given.
    identity
        Its id: for a name that the record knows by one.
    aliases
        Other names in texts.
    **more
        Further keys, as people write them.
    """
    plain = " ".join(name.split())
    if not plain:
        raise DossierError(f"The {table} has no name.", "Say what people call it.")
    taken = {one.casefold(): row.id for row in getattr(dossier, _FIELDS[table]) for one in (called(row), *row.aliases)}
    if plain.casefold() in taken:
        raise DossierError(
            f"{plain} is there already, as {taken[plain.casefold()]}.", "Change that one, or choose another name."
        )
    key = "title" if table == "point" else "name"
    kept = tidy(aliases, {plain}) or ([plain.lower()] if table == "point" and plain.lower() != plain else [])
    return add(text, table, {"id": identity or slug(plain, _ids(dossier)), key: plain, "aliases": kept, **more})


def renamed(text: str, dossier: Dossier, table: str, identity: str, name: str) -> str:
    """Return a text in which a row has another name; the old one stays an alias, so that texts are understood as before.

    Parameters
    ----------
    text, dossier
        What the file says, and what that means.
    table, identity
        Which row.
    name
        The new one.
    """
    row, plain = row_of(dossier, table, identity), " ".join(name.split())
    if not plain:
        raise DossierError(f"The {table} has no name.", "Say what people call it.")
    aliases = tidy([*row.aliases, called(row)], {plain})
    return put(text, table, identity, {"title" if table == "point" else "name": plain, "aliases": aliases})


def placed(text: str, dossier: Dossier, table: str, identity: str, former: str, alias: str) -> str:
    """Return a text in which a name of the record is a row's.

    Parameters
    ----------
    text, dossier
        What the file says, and what that means.
    table, identity
        Which row.
    former, alias
        The name's id in the record, and what texts call it.
    """
    row = row_of(dossier, table, identity)
    aliases = tidy([*row.aliases, alias], {called(row)})
    return put(text, table, identity, {"aliases": aliases, "formerly": list(dict.fromkeys((*row.formerly, former)))})


def not_a_party(text: str, dossier: Dossier, name: str) -> str:
    """Return a dossier's text that says of a name of the record that it is no party: nobody is asked about it again."""
    return put_head(text, "not_parties", list(dict.fromkeys((*dossier.not_parties, name))))


def merged(text: str, dossier: Dossier, table: str, gone: str, into: str) -> str:
    """Return a text in which one row has become part of another: names, former ids, and whatever spoke of it.

    Parameters
    ----------
    table
        ``party``, ``person`` or ``point``.
    gone, into
        Ids of the row that goes and of the row that stays.

    Raises
    ------
    DossierError
        For the same row twice, and for rows that not the same people may see.
    """
    if gone == into:
        raise DossierError("That is one and the same.", "Choose two.")
    old, row = row_of(dossier, table, gone), row_of(dossier, table, into)
    if _mark(dossier, table, old) != _mark(dossier, table, row):
        raise DossierError(
            f"{called(old)} and {called(row)} have different markings.", "Give both the same marking first."
        )
    values: dict[str, Any] = {
        "aliases": tidy([*row.aliases, called(old), *old.aliases], {called(row)}),
        "formerly": list(dict.fromkeys((*row.formerly, old.id, *old.formerly))),
    }
    if isinstance(old, Party) and isinstance(row, Party):
        values["members"] = [name for name in dict.fromkeys((*row.members, *old.members)) if name not in {gone, into}]
    if isinstance(old, Point) and isinstance(row, Point):
        values["key_for"] = list(dict.fromkeys((*row.key_for, *old.key_for)))
    text = put(text, table, into, values)
    if isinstance(old, Point) and isinstance(row, Point):
        for option in old.options:
            if row.rank(option.id) is None:
                text = with_option(text, into, option.title, option.aliases, identity=option.id)
    text = drop(text, table, gone)
    if dossier.ours == gone:
        text = put_head(text, "ours", into)
    return every(text, lambda _, one: _refers(one, table, gone, into))


def split(text: str, dossier: Dossier, table: str, identity: str, name: str, aliases: Sequence[str]) -> str:
    """Return a text in which some names of a row are a row of their own; former ids that are made of one of them go along.

    Parameters
    ----------
    table, identity
        The row that is split.
    name
        Of the new one.
    aliases
        Names of the old one that mean the new one.
    """
    row = row_of(dossier, table, identity)
    wrong = [alias for alias in aliases if alias not in row.aliases]
    if wrong or not aliases:
        raise DossierError(
            f"{', '.join(wrong) or 'Nothing'} is no other name of {called(row)}.",
            f"It has {', '.join(row.aliases) or 'none'}.",
        )
    moved = {slug(alias) for alias in (*aliases, name)}
    former = [one for one in row.formerly if one in moved]
    text = put(
        text, table, identity,
        {"aliases": [one for one in row.aliases if one not in aliases], "formerly": [one for one in row.formerly if one not in former]},
    )  # fmt: skip
    rest = [alias for alias in aliases if alias.casefold() != name.casefold()]
    wanted = next(iter(former), "") if table != "point" else ""
    more = {"kind": row.kind, "calendar": row.calendar} if isinstance(row, Party) else {}
    given = [one for one in former if one != wanted]
    key = "title" if table == "point" else "name"
    identity = wanted or slug(name, {*_ids(dossier)} - set(former))
    return add(text, table, {"id": identity, key: name, "aliases": rest, **more, "formerly": given})


def with_option(text: str, point: str, title: str, aliases: Sequence[str] = (), *, identity: str = "") -> str:
    """Return a text in which a point has one option more, at the end of its scale: its title, aliases and identity (made of the title where none is given)."""

    def change(table: str, row: Any) -> bool:
        if table != "point" or row.get("id") != point:
            return False
        options = row.get("options")
        if options is None:
            row["options"] = []
            options = row["options"]
        ids = {one if isinstance(one, str) else one.get("id") for one in options}
        options.append(
            {"id": identity or slug(title, ids), "title": title, **({"aliases": list(aliases)} if aliases else {})}
        )
        return True

    return every(text, change)


def tidy(names: Iterable[str], without: set[str]) -> list[str]:
    """Return names each once, whatever their case, without some."""
    left = {name.casefold() for name in without}
    found: dict[str, str] = {}
    for name in names:
        plain = " ".join(name.split())
        if plain and plain.casefold() not in left:
            found.setdefault(plain.casefold(), plain)
    return list(found.values())


def slug(name: str, taken: Iterable[object] = ()) -> str:
    """Return an id made of a name: lower-case letters and digits with dashes; numbered where it is taken."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("'", "")
    made = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "x"
    held = set(taken)
    return next(
        one for number in range(1, len(held) + 2) if (one := made if number == 1 else f"{made}-{number}") not in held
    )


def _ids(dossier: Dossier) -> set[str]:
    rows: list[Row] = [*dossier.parties, *dossier.people, *dossier.points]
    return {name for row in rows for name in (row.id, *row.formerly)}


def _mark(dossier: Dossier, table: str, row: Row) -> object:
    rows = getattr(dossier, _FIELDS[table])
    return dossier.marks.get(_FIELDS[table], {}).get(rows.index(row))


def _refers(row: Any, table: str, gone: str, into: str) -> bool:
    """Let a row that spoke of one speak of the other; say whether it did."""
    changed = False
    for key in _ONE[table]:
        if row.get(key) == gone:
            row[key], changed = into, True
    for key in _SEVERAL[table]:
        names = [str(name) for name in row.get(key) or ()]
        if gone in names:
            own = {row.get("id")} if key == "members" else set()
            new_names = [
                name for name in dict.fromkeys(into if name == gone else name for name in names) if name not in own
            ]
            listed(row, key, new_names)
            changed = True
    weights = row.get("weights")
    if table == "party" and weights is not None and gone in weights:
        weights.setdefault(into, weights[gone])
        del weights[gone]
        changed = True
    return changed
