"""The interview of `verbale counsel FOLDER --ask` at a terminal: a question, an answer, the package by what is known so far."""

from pathlib import Path

import click

from verbale.app import answers
from verbale.app.ask import View
from verbale.cli.shown import print_json, show_banner
from verbale.counsel.told import Told


def interview(seen: View, folder: Path, given: str | None, by: str | None, *, as_json: bool) -> None:
    """Go through an interview and print where it stands.

    Parameters
    ----------
    seen
        What the reader sees.
    folder
        Of the dossier, where answers are kept.
    given
        Answers so far, separated by commas; ``None`` to be asked for at the terminal.
    by
        Whose statements the answers become; ``None`` keeps nothing.
    as_json
        Whether to print for machines; then nobody is asked at a terminal.
    """
    from verbale.app.counselling.drafting import drafted  # numpy
    from verbale.app.counselling.interviewing import answered, begin, keep
    from verbale.counsel.asking.words import with_drafts

    listed = [one.strip() for one in (given or "").split(",") if one.strip()]
    if as_json and by is None:
        print_json(answers.told(seen, "ask", listed))
        return
    if not as_json:
        show_banner(seen.advised.marking)
    done, drafts = begin(seen), drafted(seen)
    for one in listed:
        done = answered(done, one)
    while given is None and not as_json and done.open:
        show_told(Told(done.told.words))
        one = click.prompt("Answer (1, 2, =, ?, or q to stop)", default="q", show_default=False).strip()
        if one == "q":
            show_told(with_drafts(seen.dossier, Told((), done.told.limits), drafts))
            break
        done = answered(done, one)
    else:
        if not as_json:
            show_told(with_drafts(seen.dossier, done.told, drafts))
    if as_json:
        print_json({**answers.told(seen, "ask", listed), "kept": keep(seen.desk.record, folder, done, by or "")})
        return
    if by is not None:
        count = keep(seen.desk.record, folder, done, by)
        click.echo(f"\nKept as {count} statements by {by} in preferences.toml; take it back: verbale settings {folder}")


def accept_drafts(seen: View, folder: Path, numbers: str, by: str) -> None:
    """Accept statements that were drafted from the papers, and say how many.

    Parameters
    ----------
    seen, folder
        Whose drafts, and where they are kept.
    numbers
        Their numbers, separated by commas, or "all".
    by
        Who accepts them.
    """
    from verbale.app.counselling.drafting import accept  # numpy

    parts = [] if numbers.strip() == "all" else [part.strip() for part in numbers.split(",")]
    wrong = [part for part in parts if not part.isdecimal()]
    if wrong:
        raise click.UsageError(f"{wrong[0]!r} is no number of a drafted statement.")
    count = accept(seen.desk.record, folder, seen, [int(part) for part in parts], by)
    show_banner(seen.advised.marking)
    click.echo(f"Accepted {count} drafted statements into preferences.toml; take it back: verbale settings {folder}")


def show_told(said: Told) -> None:
    """Print words, and what limits them."""
    for line in said.words:
        click.echo(line)
    if said.limits:
        click.echo("\nLimits:")
        for line in said.limits:
            click.echo(f"- {line}")
