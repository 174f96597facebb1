"""The brief and its pictures as files: every format in one place, for whichever door asks."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verbale.brief import Brief
from verbale.errors import OutputError

if TYPE_CHECKING:
    from verbale.app.ask import View

FORMATS = ("text", "html", "json", "docx", "pdf")
BINARY = frozenset({"docx", "pdf"})


def pictures(view: "View", form: str) -> list[dict[str, Any]]:
    """Return the pictures of the annex, drawn as the format wants them; those with nothing to draw are left out."""
    from verbale.brief.pictures.gallery import ANNEX, make  # heavy
    from verbale.brief.pictures.picture import draw

    case = view.case(view.query.party)
    drawn: list[dict[str, Any]] = []
    for name in ANNEX:
        try:
            one = make(name, case)
        except OutputError:  # nothing to draw yet: the brief says what is missing
            continue
        shown: dict[str, Any] = {"title": one.title, "description": one.description}
        content = draw(one, "svg" if form == "pdf" else "png")
        drawn.append(shown | ({"svg": content.decode()} if form == "pdf" else {"png": content}))
    return drawn


def render(
    brief: Brief, form: str, *, colour: bool = False, drawn: Sequence[dict[str, Any]] = (), width: int = 0
) -> bytes:
    """Return the brief in a format, as bytes.

    Parameters
    ----------
    brief
        What is written.
    form
        One of `FORMATS`.
    colour
        Whether plain text is coloured for a terminal.
    drawn
        Pictures of `pictures`, for Word and PDF alone.
    width
        Characters in a line of plain text; 0 for as many as a file has.
    """
    if form == "text":
        from verbale.brief.render import text

        return text.render(brief, width or text.WIDTH, colour=colour).encode()
    if form == "html":
        from verbale.brief.render import html

        return html.render(brief).encode()
    if form == "json":
        from verbale.brief.render import as_json

        return as_json.render(brief).encode()
    if form == "docx":
        from verbale.brief.render import docx

        return docx.render(brief, drawn)
    from verbale.brief.render import pdf

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
