"""`verbale chart FOLDER NAME -o FILE`: a picture as SVG, PNG or its specification with the table as JSON."""

from pathlib import Path
from typing import Any

import click

from verbale.app.publish import write
from verbale.brief.pictures.gallery import NAMES, make
from verbale.brief.pictures.picture import FORMS, draw
from verbale.cli.options import view
from verbale.cli.shown import ask_shown
from verbale.errors import OutputError


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument("name", type=click.Choice(NAMES), help="Which picture.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="FILE.svg, FILE.png or FILE.json."
)
@click.option("--dark", is_flag=True, help="For a dark page.")
@view
def command(folder: Path, name: str, output: Path | None, *, dark: bool, **asked: Any) -> None:
    """Draw a picture: matrix, lanes, clocks, movement, deterioration or plane."""
    form = "json" if asked["as_json"] or output is None else output.suffix.lower().lstrip(".")
    if form not in FORMS:
        raise OutputError(f"{output} does not end in .svg, .png or .json.", "Choose one of these endings.")
    seen = ask_shown([folder], **asked)
    case = seen.case(seen.query.party)
    write(draw(make(name, case), form, "dark" if dark else "light"), output)
