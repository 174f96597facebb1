"""A page for each command, from the command's own help: nothing of it is written a second time."""

import importlib
import re
from collections.abc import Iterator

import click

from verbale.cli.main import COMMANDS, module_of

CODES = "Exit codes: 0 done, 1 a finding (a red alert), 2 usage or input, 130 interrupted."


def every() -> Iterator[tuple[str, click.Command]]:
    """Yield each command and each of a group's, with the words by which it is called."""
    for name in COMMANDS:
        yield from _below(name, importlib.import_module(module_of(name)).command)


def _below(name: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for inner, one in command.commands.items():
            yield from _below(f"{name} {inner}", one)


def undocumented() -> list[str]:
    """Return each command, argument and option that says nothing of itself."""
    found = []
    for name, command in every():
        if not (command.help or "").strip():
            found.append(f"verbale {name}")
        silent = [param for param in command.params if not (getattr(param, "help", None) or "").strip()]
        found += [f"verbale {name}: {param.human_readable_name}" for param in silent]
    return found


def pages() -> dict[str, str]:
    """Return the pages, by the name of their file: one of all, and one for each command with those below it."""
    made = {"index": _index()}
    for name in COMMANDS:
        made[name] = "\n".join(_page(words, command) for words, command in _below(name, _command(name)))
    return made


def _command(name: str) -> click.Command:
    command: click.Command = importlib.import_module(module_of(name)).command
    return command


def _index() -> str:
    rows = "\n".join(f"| [`verbale {name}`]({name}.md) | {line} |" for name, line in COMMANDS.items())
    return (
        "# Every command\n\nMade from the commands' own help. By question: [the commands](../commands.md).\n\n"
        f"| command | what it does |\n|---|---|\n{rows}\n"
    )


def _page(words: str, command: click.Command) -> str:
    context = click.Context(command, info_name=f"verbale {words}")
    depth = "#" * (1 + words.count(" "))
    usage = " ".join([f"verbale {words}", *command.collect_usage_pieces(context)])
    parts = [f"{depth} verbale {words}", f"```text\n{usage}\n```", paragraphs(command.help or "")]
    arguments = [param for param in command.params if isinstance(param, click.Argument)]
    options = [param for param in command.get_params(context) if isinstance(param, click.Option) and not param.hidden]
    parts += [_table("argument", [(one.make_metavar(context), _help(one)) for one in arguments])] if arguments else []
    parts += [_table("option", [_row(one, context) for one in options])]
    return "\n\n".join([*parts, CODES]) + "\n"


def paragraphs(text: str) -> str:
    """Return a help text, its lines joined by paragraph, with no letter that Markdown would take for a sign of its own."""
    whole = text.split("\f", maxsplit=1)[0]
    return "\n\n".join(plain(" ".join(part.split())) for part in whole.split("\n\n") if part.strip())


def plain(text: str) -> str:
    """Return a line as Markdown that shows its letters; what stands between backticks is code there, too."""
    pieces = re.split(r"`+([^`]+)`+", text)
    return "".join(f"`{piece}`" if number % 2 else _shown(piece) for number, piece in enumerate(pieces))


def _shown(text: str) -> str:
    return "".join(f"\\{sign}" if sign in "*_<>[]|~$`{}" else sign for sign in text)


def _help(param: click.Parameter) -> str:
    return str(getattr(param, "help", "") or "")


def _row(option: click.Option, context: click.Context) -> tuple[str, str]:
    names, words = option.get_help_record(context) or ("", "")
    return names, words


def _table(head: str, rows: list[tuple[str, str]]) -> str:
    lines = [f"| `{name.replace('|', chr(92) + '|')}` | {plain(' '.join(words.split()))} |" for name, words in rows]
    return "\n".join([f"| {head} | what it says |", "|---|---|", *lines])
