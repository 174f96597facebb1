"""The manual pages, verbale(1) and one for each command, from the commands' own help. roff as man(7) describes it."""

import re

import click

from tools.site.commands import CODES, every
from tools.site.settings import VARIABLES
from verbale import __version__
from verbale.cli.main import COMMANDS, command


def pages() -> dict[str, str]:
    """Return every page by the name of its file: verbale.1, verbale-brief.1, and so on."""
    made = {"verbale.1": _first()}
    for words, one in every():
        made[f"verbale-{words.replace(' ', '-')}.1"] = _page(words, one)
    return made


def _first() -> str:
    parts = [
        _head("verbale", (command.help or "").strip()),
        ".SH SYNOPSIS\n.B verbale\n.I COMMAND\n[\\,OPTIONS\\/] \\&...",
        ".SH COMMANDS\n" + "\n".join(f".TP\n.BR verbale\\-{name} (1)\n{roff(line)}" for name, line in COMMANDS.items()),
        _environment(),
        f".SH EXIT STATUS\n{roff(CODES)}",
    ]
    return "\n".join(parts) + "\n"


def _page(words: str, one: click.Command) -> str:
    context = click.Context(one, info_name=f"verbale {words}")
    paragraphs = [" ".join(part.split()) for part in (one.help or "").split("\n\n")]
    usage = " ".join(one.collect_usage_pieces(context))
    rows = [(param.make_metavar(context), str(param.help or "")) for param in one.params if isinstance(param, click.Argument)]  # fmt: skip
    rows += [record for param in one.get_params(context) if isinstance(param, click.Option) and (record := param.get_help_record(context))]  # fmt: skip
    parts = [
        _head(f"verbale-{words.replace(' ', '-')}", paragraphs[0]),
        f".SH SYNOPSIS\n.B verbale {roff(words)}\n{roff(usage)}",
        ".SH DESCRIPTION\n" + "\n.PP\n".join(roff(part) for part in paragraphs),
        ".SH OPTIONS\n" + "\n".join(f".TP\n.B {roff(name)}\n{roff(' '.join(said.split()))}" for name, said in rows),
        f".SH EXIT STATUS\n{roff(CODES)}",
        ".SH SEE ALSO\n.BR verbale (1)",
    ]
    return "\n".join(parts) + "\n"


def _head(name: str, line: str) -> str:
    short = re.split(r"(?<=[.;:])\s", line)[0].rstrip(".;:")
    return f'.TH {name.upper()} 1 "" "Verbale {__version__}" "Verbale"\n.ad l\n.SH NAME\n{roff(name)} \\- {roff(short)}'


def _environment() -> str:
    rows = (f".TP\n.B {name}\n{roff(words.replace('`', ''))}" for name, words in VARIABLES.items())
    return ".SH ENVIRONMENT\n" + "\n".join(rows)


def roff(text: str) -> str:
    """Return a line as roff that shows its letters: backslashes and hyphens as such, no line that begins a request; choices may break."""
    shown = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga").replace("|", "|\\:")
    return f"\\&{shown}" if shown.startswith((".", "'")) else shown
