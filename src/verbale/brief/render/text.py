"""The brief on a terminal. Plain where colour is off: every tone also stands in a word or a mark."""

import io
from typing import TYPE_CHECKING

from verbale.brief.page import Brief, Cell, Citation, CitedSentence, Section, Table
from verbale.brief.wording import day

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

STYLES = {"red": "bold red", "amber": "yellow", "green": "green", "blue": "cyan", "faint": "dim"}
WIDTH = 110
# Columns that take what they need, and the shares of the others in what is left.
NARROW = frozenset({"Clock", "Due"})
MARKING = 11  # characters of a day, and of a marking on a line of its own
RATIO = {"On": 3, "Point": 3, "Topic": 3, "How it stands": 5, **dict.fromkeys(NARROW, 0)}


def render(brief: Brief, width: int = WIDTH, *, colour: bool = False) -> str:
    """Return the brief as text.

    Parameters
    ----------
    width
        Characters per line.
    colour
        Whether to write ANSI styles.
    """
    from rich.console import Console  # heavy, and other renderers do without

    stream = io.StringIO()
    # Names, markings and quotes are shown as they are: brackets in them are no markup, colons no emoji.
    console = Console(
        file=stream, width=width, force_terminal=colour, color_system="standard" if colour else None, highlight=False,
        legacy_windows=False, no_color=not colour, markup=False, emoji=False,
    )  # fmt: skip
    _head(console, brief)
    for section in brief.sections:
        _section(console, brief, section)
    _sources(console, brief)
    lines = stream.getvalue().splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _head(console: "Console", brief: Brief) -> None:
    console.print(brief.marking.banner, style="bold", justify="center")
    console.print(brief.title, style="bold")
    known = f", as known on {day(brief.known)}" if brief.known else ""
    party = f", for {brief.party}" if brief.party else ""
    console.print(f"State of play on {day(brief.on)}{known}{party}. {brief.counts.text}")


def _section(console: "Console", brief: Brief, section: Section) -> None:
    console.print()
    _rule(console, section.title.upper())
    if section.table is not None:
        _table(console, brief, section.table)
    for said in section.sentences:
        _sentence(console, brief, said)


def _rule(console: "Console", title: str) -> None:
    from rich.text import Text

    console.rule(Text(title, style="bold"), align="left", characters="─", style="dim")


def _sentence(console: "Console", brief: Brief, said: CitedSentence) -> None:
    from rich.padding import Padding
    from rich.text import Text

    line = Text()
    if said.label:
        line.append(f"{said.label}  ", style=STYLES.get(said.tone, "bold"))
    line.append(said.text)
    line.append(f" {_refs(brief, said.citations)}", style="dim")
    console.print(Padding(line, (0, 0, 0, 2)))


def _table(console: "Console", brief: Brief, table: Table) -> None:
    from rich import box
    from rich.table import Table as Grid

    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=True, header_style="bold")
    for name in table.columns:
        least = MARKING if name == "Since" else None
        grid.add_column(
            name, overflow="fold", ratio=RATIO.get(name, 2) or None, no_wrap=name in NARROW, min_width=least
        )
    for row in table.rows:
        grid.add_row(*(_cell(brief, cell) for cell in row))
    console.print(grid)
    if table.note:
        console.print(f"  {table.note}", style="dim")


def _cell(brief: Brief, cell: Cell) -> "Text":
    from rich.text import Text

    text = Text(f"{cell.mark} {cell.text}".strip(), style=STYLES.get(cell.tone, ""))
    if cell.citations:
        text.append(f" {_refs(brief, cell.citations)}", style="dim")
    return text


def _refs(brief: Brief, citations: tuple[Citation, ...]) -> str:
    return f"[{', '.join(brief.labels(citations))}] {brief.portion(citations)}".strip()


def _sources(console: "Console", brief: Brief) -> None:
    console.print()
    _rule(console, "SOURCES")
    for line in brief.sources:
        parts = [part for part in (line.publisher, line.title, line.published, line.address) if part]
        console.print(f"  {line.number:>2}  {', '.join(parts)} {line.marking.portion}")
    if brief.record:
        console.print(f"  {brief.record}", style="dim")
    if brief.figures:
        console.print(f"  {brief.figures_line}", style="dim")
    for told in brief.figure_lines:
        console.print(f"  {told}", style="dim")
    console.print(brief.marking.banner, style="bold", justify="center")
