"""The command as such: help, version, unknown commands, quick start."""

import ast
import importlib
import subprocess
import sys
from collections.abc import Iterator

import click
import pytest

from verbale import __version__
from verbale.cli.main import COMMANDS, main, module_of


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run the command as a user does."""
    return subprocess.run([sys.executable, "-m", "verbale", *arguments], capture_output=True, text=True, check=False)


def test_version_and_help() -> None:
    """`--version` says the version; `--help` lists every command with its line."""
    assert __version__ in run("--version").stdout
    shown = " ".join(run("--help").stdout.split())
    assert all(name in shown and line in shown for name, line in COMMANDS.items())


def test_help_loads_nothing_heavy() -> None:
    """What makes a start slow is not imported before a command needs it."""
    code = "import sys, verbale.cli.main; print(sorted({name.split('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    heavy = {"numpy", "sqlalchemy", "rich", "trafilatura", "docx", "pypdfium2", "scipy", "altair"}
    assert not heavy & set(ast.literal_eval(loaded))


def test_an_unknown_command_is_a_usage_error() -> None:
    """Exit 2 and a line that names it."""
    done = run("breif")
    assert done.returncode == 2
    assert "No such command 'breif'. Did you mean 'brief'?" in done.stderr
    assert "Did you mean" not in run("qqqqqq").stderr


def _arguments(words: str, of: click.Command) -> Iterator[tuple[str, list[click.Argument]]]:
    yield words, [param for param in of.params if isinstance(param, click.Argument)]
    if isinstance(of, click.Group):
        for name, inner in of.commands.items():
            yield from _arguments(f"{words} {name}", inner)


def test_the_folder_comes_first() -> None:
    """In every command that takes anything, but those that take plain papers, a rule, or nothing of a dossier."""
    others = {"brief": "paths", "read": "files", "clocks": "rule", "completion": "shell", "corpus read": "documents"}
    first = {
        words: arguments[0].name
        for name in COMMANDS
        for words, arguments in _arguments(name, importlib.import_module(module_of(name)).command)
        if arguments
    }
    assert first == {words: others.get(words, "folder") for words in first}
    assert len(first) > 40


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_listed_command_exists_and_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No command is listed that is not there."""
    importlib.import_module(module_of(name))
    with pytest.raises(SystemExit) as left:
        main([name, "--help"])
    assert left.value.code == 0
    assert "Usage" in capsys.readouterr().out
