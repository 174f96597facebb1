"""Nothing goes undocumented: each command, argument, option, address, key and variable says what it is for, or this fails."""

import dataclasses
import re
from pathlib import Path

import click
import pytest

from tools.site import addresses, commands, settings, stage
from verbale.cli.main import COMMANDS
from verbale.dossier.settings import ClockRule

ROOT = Path(__file__).parents[3]
READ = re.compile(
    r"""environ(?:\.get\(|\[)"(\w+)"|getenv\("(\w+)"|envvar="(\w+)"|^VARIABLE = "(\w+)"|"(VERBALE_\w+)\"""",
    re.MULTILINE,
)
# Variables of others that we follow, or set for libraries; nobody sets them for our sake.
OTHERS = {"APPDATA", "EDITOR", "VISUAL", "XDG_CONFIG_HOME", "OPENBLAS_NUM_THREADS", "_VERBALE_COMPLETE"}


def test_commands_arguments_and_options() -> None:
    """Each has words of its own in the help."""
    assert commands.undocumented() == []


def test_keys_of_the_settings() -> None:
    """Each key of both files is in the docstring of the class that reads it."""
    assert settings.undocumented() == []


def test_addresses_of_the_desk() -> None:
    """Each address with its methods stands in the list, and the list names no other."""
    assert stage.unlisted() == []


def test_variables_of_the_environment() -> None:
    """Each that the source reads is on the page, and the page names no other."""
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    read = {name for match in READ.findall(source) for name in match if name} | (
        {"NO_COLOR"} if "NO_COLOR" in source else set()
    )
    assert read - OTHERS == settings.VARIABLES.keys()


def test_a_silence_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """An option without help, a key without words, an address that no list has: each is named."""

    @click.command()
    @click.argument("folder")
    @click.option("--odd")
    def silent(folder: str, odd: str) -> None:
        """Do a thing."""

    monkeypatch.setattr(commands, "every", lambda: iter([("silent", silent)]))
    assert commands.undocumented() == ["verbale silent: FOLDER", "verbale silent: odd"]

    @dataclasses.dataclass(frozen=True)
    class Bare(ClockRule):
        """A rule.

        Parameters
        ----------
        preset
            Its name.
        """

    monkeypatch.setattr(settings, "tables", lambda: {"[[bare]]": (Bare, ["preset", "length"])})
    assert settings.undocumented() == ["[[bare]]: length"]
    monkeypatch.setattr(addresses, "every", lambda: iter([("/odd", frozenset({"GET"}))]))
    assert "GET /odd" in stage.unlisted()


def test_a_page_for_each_command() -> None:
    """With its usage, every option and its words; commands below it stand on its page."""
    pages = commands.pages()
    assert pages.keys() == {"index", *COMMANDS}
    assert "verbale owed [OPTIONS] FOLDER" in pages["owed"]
    assert "`--as-of DATE`" in pages["owed"]
    assert "## verbale account add" in pages["account"]


def test_the_page_of_keys() -> None:
    """Kinds in words, what is needed, and no sign of the docstrings' own."""
    page = settings.page()
    assert "| `title` | text, needed | For people. |" in page
    assert "| `members` | list of text |" in page
    assert "``" not in page
