"""The keys of `dossier.toml` and `preferences.toml` and the variables of the environment, from the docstrings of what reads them."""

import dataclasses
import inspect
import re
from collections.abc import Mapping
from typing import Any, get_type_hints

from tools.site.commands import plain
from verbale.dossier.dossier import Dossier
from verbale.dossier.load import _HEAD, TABLES
from verbale.dossier.preferences import Preferences, Statement
from verbale.model import Option

# Variable → what it is for. A test holds the list against the source.
VARIABLES = {
    "VERBALE_KEY": "the file of your private key, for `verbale checkpoint`",
    "VERBALE_TRUST": "where your own settings on trust are kept, instead of the folder of your user's settings",
    "VERBALE_MODEL": "a folder with another copy of the parser's model; its files are checked by their hashes as the installed one's are",
    "VERBALE_IMAP_": "followed by a host (`VERBALE_IMAP_MAIL_EXAMPLE_ORG`): the password of a mailbox there, for `verbale follow`",
    "VERBALE_SMTP_": "followed by a host: the password of a mail server, for `verbale digest --to`",
    "VERBALE_SECOND_": "followed by a host: the key of a language model's server, for `verbale second`",
    "NO_COLOR": "no colours on a terminal",
}
_WORDS = {
    "str": "text", "int": "whole number", "float": "number", "bool": "true or false", "date": "day", "When": "date or span",
    "Marking": "marking", "Option": "option",
}  # fmt: skip
ALSO = {"marking": "The marking of this row, where it is stricter than the dossier's."}


def described(cls: type) -> dict[str, str]:
    """Return what the docstring of a class says of each of its fields, in its section of parameters."""
    text = (inspect.getdoc(cls) or "").partition("----------")[2]
    found: dict[str, str] = {}
    names: list[str] = []
    for line in text.splitlines():
        words = line.strip()
        if not line.startswith(" ") and re.fullmatch(r"\w+(, \w+)*", words):
            names = words.split(", ")
        elif words and names:
            found |= {name: f"{found.get(name, '')} {words}".strip() for name in names}
    return found


def tables() -> dict[str, tuple[type, list[str]]]:
    """Return every table of the two files with its class and its keys."""
    own = {f"[[{name}]]": cls for name, (_, cls) in TABLES.items()}
    found = {name: (cls, [one.name for one in dataclasses.fields(cls)]) for name, cls in own.items()}
    return {
        "top of dossier.toml": (Dossier, list(_HEAD)),
        **found,
        "an option of a point": (Option, [one.name for one in dataclasses.fields(Option)]),
        "preferences.toml": (Preferences, [one.name for one in dataclasses.fields(Preferences)]),
        "[[statement]] in preferences.toml": (Statement, [one.name for one in dataclasses.fields(Statement)]),
    }


def undocumented() -> list[str]:
    """Return each key that its class says nothing of."""
    return [f"{table}: {key}" for table, (cls, keys) in tables().items() for key in keys if not described(cls).get(key)]


def page() -> str:
    """Return the page of keys."""
    parts = [
        "# Every key of the settings",
        (
            "Made from the classes that read them. What they are for and how they are changed: [settings](record/settings.md). "
            "Every row of a table may carry a `marking` of its own."
        ),
    ]
    for table, (cls, keys) in tables().items():
        said = described(cls)
        hints = get_type_hints(cls)
        needed = {one.name for one in dataclasses.fields(cls) if _required(one)}
        rows = [
            f"| `{key}` | {_kind(hints[key])}{', needed' if key in needed else ''} | {plain(said.get(key, ''))} |"
            for key in keys
        ]
        first = plain(" ".join((cls.__doc__ or "").split("\n\n")[0].split()))
        parts += [f"## {table}", first, "\n".join(["| key | value | what it says |", "|---|---|---|", *rows])]
    rows = [f"| `{name}` | {words} |" for name, words in VARIABLES.items()]
    parts += ["## Variables of the environment", "\n".join(["| variable | what it is for |", "|---|---|", *rows])]
    return "\n\n".join(parts) + "\n"


def _required(field: "dataclasses.Field[Any]") -> bool:
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


def _kind(hint: Any) -> str:
    """Return what a key takes, in words."""
    inner = [one for one in getattr(hint, "__args__", ()) if one not in (type(None), Ellipsis)]
    origin = getattr(hint, "__origin__", None)
    if origin is tuple:
        return f"list of {_kind(inner[0])}"
    if origin is not None and issubclass(origin, Mapping):
        return f"table of {_kind(inner[-1])}"
    if inner:
        return " or ".join(_kind(one) for one in inner)
    name: str = hint.__name__
    return _WORDS.get(name, name.lower())
