"""`verbale brief PATH…`: the one-page brief of a dossier, or of plain documents."""

import datetime as dt
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verbale.brief import Brief
from verbale.cli.options import Day, view
from verbale.cli.shown import open_shown
from verbale.errors import OutputError

if TYPE_CHECKING:
    from verbale.record import Desk

FORMATS = ("text", "html", "json", "docx", "pdf")
BINARY = frozenset({"docx", "pdf"})


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMATS), help="Default: by the file's ending, else text.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file.")
@click.option("--long", "annexes", is_flag=True, help="With annexes: every point, answer owed, finding and act.")
@click.option("--since", type=Day(), help="Say what changed since this date (default: a week before).")
@view
def command(
    paths: tuple[Path, ...], form: str | None, output: Path | None, since: dt.date | None, *, annexes: bool, **asked: Any  # noqa: ANN401
) -> None:  # fmt: skip
    """Say on one page where the talks stand, what is owed, what the watch finds and what is in reach."""
    form = "json" if asked["as_json"] else form or _by_ending(output)
    if form in BINARY and output is None and sys.stdout.isatty():
        raise OutputError(f"A {form} file is not for the screen.", f"Write it to a file: -o brief.{form}")
    desk = open_shown(list(paths), asked["record"], asked["clearance"], asked["party"])
    from verbale.brief.making import make  # noqa: PLC0415  # the watch is heavy

    brief = make(
        desk, on=asked["as_of"], known=asked["known"], reader=asked["clearance"], party=asked["party"] or "",
        since=since, long=annexes,
    )  # fmt: skip
    drawn = pictures(desk, form, **asked) if annexes and form in BINARY else []
    write(render(brief, form, colour=output is None and _colour(), drawn=drawn), output)


def pictures(desk: "Desk", form: str, **asked: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    """Return the pictures of the annex, drawn as the format wants them; those with nothing to draw are left out."""
    from verbale.brief.case import Case  # noqa: PLC0415  # heavy
    from verbale.brief.making import counselled  # noqa: PLC0415
    from verbale.brief.pictures.gallery import NAMES, make  # noqa: PLC0415
    from verbale.brief.pictures.picture import draw  # noqa: PLC0415
    from verbale.watch import watch  # noqa: PLC0415

    play = desk.view(asked["as_of"], asked["known"], asked["clearance"], asked["party"])
    play, said = counselled(desk.dossier, play, asked["party"] or "")
    case = Case(desk.dossier, play, watch(desk.dossier, play), counsel=said, party=desk.dossier.ours, long=True)
    drawn: list[dict[str, Any]] = []
    for name in NAMES:
        try:
            one = make(name, case)
        except OutputError:  # nothing to draw yet: the brief says what is missing
            continue
        shown: dict[str, Any] = {"title": one.title, "description": one.description}
        content = draw(one, "svg" if form == "pdf" else "png")
        drawn.append(shown | ({"svg": content.decode()} if form == "pdf" else {"png": content}))
    return drawn


def render(brief: Brief, form: str, *, colour: bool = False, drawn: Sequence[dict[str, Any]] = ()) -> bytes:
    """Return the brief in a format, as bytes."""
    if form == "text":
        from verbale.brief.render import text  # noqa: PLC0415

        return text.render(brief, colour=colour).encode()
    if form == "html":
        from verbale.brief.render import html  # noqa: PLC0415

        return html.render(brief).encode()
    if form == "json":
        from verbale.brief.render import as_json  # noqa: PLC0415

        return as_json.render(brief).encode()
    if form == "docx":
        from verbale.brief.render import docx  # noqa: PLC0415

        return docx.render(brief, drawn)
    from verbale.brief.render import pdf  # noqa: PLC0415

    return pdf.render(brief, drawn)


def write(content: bytes, output: Path | None) -> None:
    """Write to a file whole or not at all, or to standard output."""
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        return
    part = output.with_name(f".{output.name}.part")
    try:
        part.write_bytes(content)
        part.replace(output)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OutputError(f"{output} cannot be written: {error.strerror}.", "Choose another place.") from error


def _by_ending(output: Path | None) -> str:
    ending = output.suffix.lower().lstrip(".") if output else ""
    return {"htm": "html", "txt": "text"}.get(ending, ending) if ending in {*FORMATS, "htm", "txt"} else "text"


def _colour() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ
