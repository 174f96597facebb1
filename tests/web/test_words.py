"""Every page, the help of every command and the brief keep to the words of the interface (`docs/desk/words.md`)."""

import re

import click
import pytest

from tests.cli.conftest import Run, kept, run, talks
from tests.web.conftest import PAGES, Direct, words
from verbale.cli.main import COMMANDS, command

__all__ = ["kept", "run", "talks"]
AVOIDED = re.compile(
    r"\b(?:told|turned down on|reckon\w*|indicators? worked out|figures? worked out|told in a few words|unverified|low confidence|parse failure|unknown entity"
    r"|rollback|revert\w*|config(?:uration)?\b|blob|null|None\b(?!\s+(?:is|was|yet|of|that|found))|entity)\b"
)
INNER = (
    "/party/bel",
    "/gaps",
    "/dossier/choose",
    "/dossier/table/party",
    "/point/quota",
    "/together",
    "/compare?since=2024-03-10",
    "/ask?q=who+opposes+the+quota",
    "/nowhere",
)


@pytest.mark.parametrize("page", [*(page for page in PAGES if "union" not in page), *INNER])
def test_pages_keep_to_the_words(quick: Direct, page: str) -> None:
    """What people read on it; settings shown as text are their own."""
    shown = re.sub(r"<textarea.*?</textarea>", "", quick.ask(page).text, flags=re.DOTALL)
    shown = re.sub(r"<(script|style|option).*?</\1>", "", shown, flags=re.DOTALL)
    assert AVOIDED.findall(re.sub(r"<[^>]+>", " ", shown)) == []


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_commands_keep_to_the_words(name: str) -> None:
    """The line in the list, and the help."""
    loaded = command.get_command(click.Context(command), name)
    assert loaded is not None
    help_ = loaded.get_help(click.Context(loaded, info_name=name))
    assert AVOIDED.findall(f"{COMMANDS[name]} {help_}") == []


def test_the_brief_keeps_to_the_words(run: Run, talks: object) -> None:
    """Short, long, and as a paper."""
    for more in ((), ("--long",), ("--template", "submission")):
        assert AVOIDED.findall(run("brief", talks, *more).out) == []


def test_the_words_can_be_found(quick: Direct) -> None:
    """The test can fail."""
    assert AVOIDED.findall("somebody turned down on pay; 37 indicators worked out; reckoned") == [
        "turned down on",
        "indicators worked out",
        "reckoned",
    ]
    assert words(quick.ask("/"))
