"""Templates of the brief: which parts, under which headings, in which order, for whom. Text files that an office copies and changes."""

import tomllib
from dataclasses import dataclass, fields
from importlib.resources import files
from pathlib import Path

from verbale.dossier.table import build
from verbale.errors import DossierError, OutputError

NAMES = ("submission", "mediator", "morning", "board")
PARTS = (
    "head",
    "issue",
    "recommendation",
    "bottom",
    "words",
    "changes",
    "owed",
    "delay",
    "worsening",
    "reach",
    "unknown",
    "dates",
    "latest",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a template.

    Parameters
    ----------
    heading
        As it is printed.
    source
        What stands in it: one of `PARTS`; written ``from`` in the file.
    most
        How many lines it may have; what is left out is counted.
    """

    heading: str
    source: str
    most: int = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A template: its name, what stands above the page, and its parts in order."""

    name: str
    title: str
    parts: tuple[Part, ...]


def template(name: str) -> Template:
    """Return a template by its name, or by the path of a file that an office wrote.

    Raises
    ------
    OutputError
        For a name that is none, a file that is not there or that is no template: with what to write.
    """
    if name in NAMES:
        text = files("verbale.brief.templates").joinpath(f"{name}.toml").read_text("utf-8")
    else:
        path = Path(name)
        if path.suffix != ".toml" or not path.is_file():
            raise OutputError(
                f"There is no template {name[:80]!r}.",
                f"There are {', '.join(NAMES)}; or give the path of a .toml file.",
            )
        text = path.read_text("utf-8")
    return parsed(text, Path(name).stem)


def parsed(text: str, name: str) -> Template:
    """Return the template that a text is; raise `OutputError` for one that is none."""
    try:
        raw = tomllib.loads(text)
        rows = raw.get("part", [])
        parts = tuple(
            build(Part, row, f"template {name}, part {number}", rename={"from": "source"})
            for number, row in enumerate(rows, start=1)
        )
    except (tomllib.TOMLDecodeError, DossierError) as error:
        raise OutputError(
            f"{name} is no template: {error}",
            f"A part has {', '.join(one.name for one in fields(Part)).replace('source', 'from')}.",
        ) from error
    wrong = [part.source for part in parts if part.source not in PARTS]
    if wrong or not parts or not isinstance(raw.get("title"), str):
        what = f"there is no part {wrong[0]!r}" if wrong else "it has no title or no part"
        raise OutputError(f"{name} is no template: {what}.", f"Parts are made from {', '.join(PARTS)}.")
    return Template(name=name, title=raw["title"], parts=parts)
