"""The brief as one self-contained HTML file: no script, no other host. All text is escaped; nothing of a document runs."""

from collections.abc import Callable, Iterable
from functools import cache
from html import escape
from importlib.resources import files

from verbale.brief.page import Brief, Cell, Citation, CitedSentence, Section, Table
from verbale.brief.quotes import in_context
from verbale.brief.wording import day, short_day

Link = Callable[[Citation], str]
WIDE = 5  # more columns than this scroll on a narrow screen


def render(brief: Brief) -> str:
    """Return the brief as an HTML document with its quotes in an annex, each citation a link to its quote."""
    places = {citation: f"q{number}" for number, citation in enumerate(dict.fromkeys(brief.citations()), 1)}
    body = inner(brief, lambda citation: f"#{places[citation]}")
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(brief.title)}: brief, '
        f"{day(brief.on)}</title>\n<style>\n{style()}</style>\n</head>\n<body>\n<header>\n{marking(brief)}</header>\n"
        f"<main>\n{body}{_annex(brief, places)}</main>\n<footer>\n{foot(brief)}{marking(brief)}</footer>\n</body>\n</html>\n"
    )


@cache
def style() -> str:
    """Return the style sheet that page and desk share."""
    return files("verbale.brief.render").joinpath("style.css").read_text("utf-8")


def marking(brief: Brief) -> str:
    """Return the banner that stands above and below."""
    return f'<p class="marking">{escape(brief.marking.banner)}</p>\n'


def foot(brief: Brief) -> str:
    """Return the line that says what of the record was signed; empty where nothing was."""
    return f'<p class="soft">{escape(brief.record)}</p>\n' if brief.record else ""


def inner(brief: Brief, link: Link) -> str:
    """Return head and sections; `link` gives the address of a citation."""
    known = f", as known on {day(brief.known)}" if brief.known else ""
    party = f", for {escape(brief.party)}" if brief.party else ""
    head = (
        f"<h1>{escape(brief.title)}</h1>\n<p>State of play on <strong>{day(brief.on)}</strong>{known}{party}. "
        f'<span class="counts">{escape(brief.counts.text)}</span> {refs(brief, brief.counts.citations, link)}</p>\n'
    )
    return head + "".join(section(brief, part, link) for part in brief.sections) + _sources(brief)


def refs(brief: Brief, citations: Iterable[Citation], link: Link) -> str:
    """Return the links of citations, each label once.

    Parameters
    ----------
    brief
        Numbers the citations, and knows their marking.
    citations
        In order; of two with one label the first is linked.
    link
        Gives the address of a citation.
    """
    first: dict[str, Citation] = {}
    for citation in citations:
        first.setdefault(brief.label(citation), citation)
    links = [
        f'<a href="{escape(link(citation))}" title="{escape(_hint(citation))}">{escape(label)}</a>'
        for label, citation in first.items()
    ]
    portion = brief.portion(first.values())
    mark = f' <span class="portion">{escape(portion)}</span>' if portion else ""
    return f'<span class="refs">[{", ".join(links)}]{mark}</span>'


def _hint(citation: Citation) -> str:
    if citation.evidence is not None:
        return " ".join(citation.evidence.exact.split())[:200]
    return citation.figure.id if citation.figure else ""


def section(brief: Brief, part: Section, link: Link) -> str:
    """Return one section: its table, then its sentences.

    Parameters
    ----------
    brief
        Numbers the citations.
    part
        The section; a heading alone where it has neither table nor sentence.
    link
        Gives the address of a citation.
    """
    said = "".join(f"<li>{sentence(brief, line, link)}</li>\n" for line in part.sentences)
    table = _table(brief, part.table, part.title, link) if part.table else ""
    lines = f'<ul class="said">\n{said}</ul>\n' if said else ""
    return (
        f'<section aria-labelledby="s-{part.id}">\n<h2 id="s-{part.id}">{escape(part.title)}</h2>\n'
        f"{table}{lines}</section>\n"
    )


def sentence(brief: Brief, said: CitedSentence, link: Link) -> str:
    """Return one sentence with its label and links.

    Parameters
    ----------
    brief
        Numbers the citations.
    said
        The sentence; its text is escaped.
    link
        Gives the address of a citation.
    """
    label = f'<span class="label {said.tone}">{escape(said.label)}</span> ' if said.label else ""
    return f"{label}{escape(said.text)} {refs(brief, said.citations, link)}"


def _table(brief: Brief, table: Table, title: str, link: Link) -> str:
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in table.columns)
    rows = "".join(
        f"<tr>{''.join(_cell(brief, cell, number, link) for number, cell in enumerate(row))}</tr>\n"
        for row in table.rows
    )
    note = f'<p class="note">{escape(table.note)}</p>\n' if table.note else ""
    wide = ' class="wide"' if len(table.columns) > WIDE else ""
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(title)}">\n<table{wide}>\n'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n{note}"
    )


def _cell(brief: Brief, cell: Cell, place: int, link: Link) -> str:
    mark = f'<span class="mark {cell.tone}">{escape(cell.mark)}</span> ' if cell.mark else ""
    links = f" {refs(brief, cell.citations, link)}" if cell.citations else ""
    tag = 'th scope="row"' if place == 0 else f'td class="{cell.tone}"' if cell.tone else "td"
    return f"<{tag}>{mark}{escape(cell.text)}{links}</{tag.split(maxsplit=1)[0]}>"


def _sources(brief: Brief) -> str:
    rows = []
    for line in brief.sources:
        parts = [escape(part) for part in (line.publisher, line.title, line.published, line.address) if part]
        rows.append(
            f'<li value="{line.number}">{", ".join(parts)} <span class="soft">{escape(line.marking.portion)}</span></li>\n'
        )
    listed = f'<ol class="sources">\n{"".join(rows)}</ol>\n' if rows else "<p>No document is cited.</p>\n"
    return f'<section aria-labelledby="s-sources">\n<h2 id="s-sources">Sources</h2>\n{listed}</section>\n'


def _annex(brief: Brief, places: dict[Citation, str]) -> str:
    shown = "".join(
        f'<div class="quote" id="{place}">{_shown(brief, citation)}</div>\n' for citation, place in places.items()
    )
    return f'<section class="annex" aria-labelledby="s-annex">\n<h2 id="s-annex">Quotes and figures</h2>\n{shown}</section>\n'


def _shown(brief: Brief, citation: Citation) -> str:
    words, figure = citation.evidence, citation.figure
    if words is not None:
        document = brief.documents[words.document]
        around = in_context(words, document)
        dated = f", {short_day(document.published.last)}" if document.published else ""
        title, place = escape(document.title or document.name), document.place_at(words.start)
        dated += f", {escape(place)}" if place else ""
        return (
            f"<p><strong>[{escape(brief.label(citation))}]</strong> {escape(around.before)}<mark>{escape(around.exact)}</mark>"
            f'{escape(around.after)}</p>\n<p class="soft">{title}{dated}, characters {words.start}–{words.end} '
            f'<span class="portion">{escape(words.marking.portion)}</span></p>'
        )
    if figure is None:
        return ""
    steps = "".join(f"<li>{escape(step)}</li>" for step in figure.steps)
    return f"<p><strong>[{brief.number(citation)}]</strong> {escape(figure.text)} <code>{escape(figure.id)}</code></p><ul>{steps}</ul>"
