"""`verbale completion SHELL`: what a shell needs in order to complete our commands, options and their values."""

import os
from pathlib import Path

import click
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

from verbale.errors import OutputError

VARIABLE = "_VERBALE_COMPLETE"  # by which a shell asks; click's own form of the name
# Shell → where it looks for completions of one person, below their home.
PLACES = {
    "bash": ".local/share/bash-completion/completions/verbale",
    "zsh": ".local/share/zsh/site-functions/_verbale",
    "fish": ".config/fish/completions/verbale.fish",
}
_KINDS: dict[str, type[ShellComplete]] = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}
MORE = {"zsh": "Zsh looks there if .zshrc says, before compinit: fpath=(~/.local/share/zsh/site-functions $fpath)"}


@click.command()
@click.argument("shell", type=click.Choice(list(PLACES)), help="Your shell.")
@click.option("--install", is_flag=True, help="Write it where your shell looks for it, instead of printing it.")
def command(shell: str, *, install: bool) -> None:
    """Print the script by which SHELL completes commands, options and their values."""
    text = script(shell)
    if not install:
        click.echo(text, nl=False)
        return
    place = Path.home() / PLACES[shell]
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputError(
            f"{place} cannot be written: {error.strerror}.", f"Print it instead: verbale completion {shell}"
        ) from error
    click.echo(f"{place} is written; a new shell completes.{os.linesep if shell in MORE else ''}{MORE.get(shell, '')}")


def script(shell: str) -> str:
    """Return the script of a shell, made by click, with an end of line."""
    from verbale.cli.main import command as whole

    made = _KINDS[shell](whole, {}, "verbale", VARIABLE)
    return ShellComplete.source(made).strip() + "\n"  # not the shell's own, which starts a program to ask its version
