"""The command `verbale`. Commands are loaded when they are called, so that `--help` stays quick.

A command lives in a file of its name in one of the folders here, as a function or group `command`; its line of help stands in
`COMMANDS`, so that the list can be shown without importing anything.
"""

import gc
import importlib
import importlib.util
import keyword
import os
import sys
from typing import Any

import click

from verbale import __version__
from verbale.cli.again import asked_again
from verbale.errors import VerbaleError

# Name → one line of help, in the order in which they are shown.
COMMANDS: dict[str, str] = {
    "demo": "A bundled example in a folder of yours, and its brief.",
    "brief": "The one-page brief of a dossier, or of plain documents.",
    "read": "The acts in a document, each with its quote.",
    "init": "A new dossier, to start from.",
    "add": "Read documents into the record.",
    "corpus": "Read a corpus that no single machine holds into tables.",
    "follow": "Feeds, pages, mailboxes and folders whose news are read in.",
    "second": "A language model drafts, behind the gate; off until it is named.",
    "reread": "Read recorded documents again with today's reader.",
    "withdraw": "Take a wrong document out of play.",
    "ask": "A question in plain words, answered with its words.",
    "answers": "The five answers in a line each, with what changed since a day.",
    "state": "Where the talks stand: points and parties.",
    "party": "All of one party: what it wants, owes and is owed, its pace, people, measures.",
    "compare": "What changed between two days, cell by cell, and why.",
    "together": "Who stands with whom, point by point.",
    "timeline": "What happened when: sessions, proposals, answers, moves, measures, turning points.",
    "owed": "Who owes whom an answer, since when.",
    "text": "The text on the table: a draft through its versions.",
    "watch": "Alerts: protraction and worsening positions.",
    "digest": "Alerts and changes as text, mail, feed or calendar, for one reader.",
    "counsel": "Which agreements are in reach, and what to table next.",
    "explain": "How a figure of the brief was computed.",
    "review": "Rule on drafted acts: accept, amend, reject.",
    "gaps": "What was not read, dated or placed, and what settles each.",
    "enter": "Enter an act by hand, or correct one.",
    "note": "Keep what has no paper: a call, a talk in the corridor.",
    "head": "Say what a document does not say of itself: its day, who wrote it to whom.",
    "log": "The whole history of an act.",
    "set": "Change the settings: parties, people, points, clocks and the rest.",
    "prefer": "What options are worth and what each has without agreement: what counsel rests on.",
    "place": "Say who a name is that is not placed.",
    "settings": "Who changed the dossier's settings, when; take a change back.",
    "sources": "What was read from where, and what failed.",
    "search": "Full text over documents and acts.",
    "chart": "A picture: matrix, lanes, clocks, movement, deterioration, plane.",
    "clocks": "The rule presets, and a date worked out step by step.",
    "serve": "The desk: the pages, on this machine.",
    "mcp": "Assistants answered over the Model Context Protocol.",
    "export": "The record as JSON Lines, data package, annotations and more.",
    "publish": "What one reader may see, as a database of plain tables.",
    "import": "A record from JSON Lines.",
    "backup": "A copy of the record while it is in use.",
    "restore": "A record from its backup.",
    "redact": "Take the words of an entry out of the record, leaving a tombstone.",
    "rebuild": "Make all views anew from the record.",
    "verify": "Check the chain, every quote and every view.",
    "checkpoint": "Sign how far the record has come.",
    "trust": "Whose signatures count for a record, kept in your own settings.",
    "witness": "Tell a second place how far the record has come, and hold it to that.",
    "prove": "A small proof that an entry is in the record, or that the record only grew.",
    "account": "People who may sign in to a shared desk.",
    "completion": "Completion of commands and options by your shell.",
}

FOLDERS = ("questions", "sides", "documents", "upkeep")


def module_of(name: str) -> str:
    """Return the module of a command; one whose name is a word of Python has a line after it."""
    file = f"{name}_" if keyword.iskeyword(name) else name
    modules = (f"verbale.cli.{folder}.{file}" for folder in FOLDERS)
    return next(module for module in modules if importlib.util.find_spec(module))


class _Lazy(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(module_of(cmd_name))
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command; of one that is misspelt, say which were probably meant."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS and not ctx.resilient_parsing:
            raise click.exceptions.NoSuchCommand(args[0], possibilities=COMMANDS, ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's signature
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="verbale")
def command() -> None:
    """Keep the record of a long negotiation, and say where it stands."""


def spare_collector() -> None:
    """Let the collector look for cycles less often: readings are many small values that hold none (about 4 % of the time)."""
    gc.set_threshold(20_000, 20, 20)


def main(arguments: list[str] | None = None) -> None:
    """Run the command; errors of the house end as one line on stderr and their exit code."""
    spare_collector()
    given = sys.argv[1:] if arguments is None else arguments
    try:
        with asked_again(given) as again:
            result: Any = again.code
            if result is None:
                result = command.main(args=given, prog_name="verbale", standalone_mode=False)
                again.keep(result if isinstance(result, int) else 0)
        sys.stdout.flush()
    except click.exceptions.Abort:
        _leave("Interrupted; what was acknowledged is kept.", 130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except VerbaleError as error:
        _leave(f"{error.what} {error.cure}".strip(), error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    sys.exit(result if isinstance(result, int) else 0)


def _leave(line: str, code: int) -> None:
    click.echo(f"verbale: {line}", err=True)
    sys.exit(code)
