"""`verbale demo [FOLDER]`: a bundled example in a folder of yours, its brief, and what to try next."""

from pathlib import Path

import click

from verbale.cli.shown import ask_shown
from verbale.dossier import FILE
from verbale.dossier.examples import EXAMPLES, lay_out


@click.command()
@click.argument(
    "folder", required=False, default=Path("verbale-demo"), type=click.Path(path_type=Path),
    help="A folder that is empty or not there yet (default: verbale-demo).",
)  # fmt: skip
@click.option("--example", type=click.Choice(list(EXAMPLES)), default=next(iter(EXAMPLES)), show_default=True,
              help="Which of them.")  # fmt: skip
def command(folder: Path, example: str) -> None:
    """Lay a bundled example out in FOLDER, read it, print its brief, and say what to try next. What lies in FOLDER is never overwritten."""
    lay_out(example, folder)
    if not (folder / FILE).is_file():
        _papers(folder, example)
        return
    from verbale.app.publish import render  # not needed for papers

    click.echo(render(ask_shown([folder]).brief(), "text"))
    click.echo(f"This is {EXAMPLES[example]}, in {folder}. Try next:")
    for line in (
        f"verbale owed {folder}",
        f"verbale watch {folder}",
        f"verbale serve {folder}   (the desk, in a browser)",
    ):
        click.echo(f"  {line}")


def _papers(folder: Path, example: str) -> None:
    """Say which papers were laid out, and how a dossier begins from them."""
    click.echo(f"{folder} holds {EXAMPLES[example]}:")
    for path in sorted(folder.iterdir()):
        click.echo(f"  {path.name}")
    click.echo(f"Try next: verbale init talks --from {folder}")
