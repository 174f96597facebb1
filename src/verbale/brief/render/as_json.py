"""The brief for machines: every sentence with the quotes and figures it rests on."""

import json
import math
from typing import Any

from verbale.brief.page import Brief, Cell, Citation, CitedSentence, Section
from verbale.model import Figure


def render(brief: Brief) -> str:
    """Return the brief as JSON text, ending in a line break."""
    return json.dumps(encode(brief), ensure_ascii=False, indent=2) + "\n"


def encode(brief: Brief) -> dict[str, Any]:
    """Return the brief as JSON values."""
    return {
        "title": brief.title,
        "as_of": brief.on.isoformat(),
        "known": brief.known.isoformat() if brief.known else None,
        "for": brief.party or None,
        "marking": str(brief.marking),
        "banner": brief.marking.banner,
        "counts": _sentence(brief, brief.counts),
        "sections": [_section(brief, section) for section in brief.sections],
        "sources": [
            {
                "number": line.number, "document": line.document, "title": line.title, "publisher": line.publisher,
                "published": line.published or None, "address": line.address or None, "marking": str(line.marking), "portion": line.marking.portion,
            }
            for line in brief.sources
        ],
        "record": brief.record or None,
        "figures": [figure_json(figure) for figure in brief.figures],
        "long": brief.long, "figures_line": brief.figures_line or None, "figure_lines": list(brief.figure_lines),
    }  # fmt: skip


def figure_json(figure: Figure) -> dict[str, Any]:
    """Return a figure with its computation as JSON values; a value that is not finite is written as text."""
    value = figure.value
    return {
        "id": figure.id, "value": value if value is None or math.isfinite(value) else str(value), "unit": figure.unit, "text": figure.text,
        "steps": list(figure.steps), "cases": figure.cases, "acts": list(figure.acts), "source": figure.source,
    }  # fmt: skip


def _section(brief: Brief, section: Section) -> dict[str, Any]:
    table = section.table
    shown = None
    if table is not None:
        rows = [[_cell(brief, cell) for cell in row] for row in table.rows]
        shown = {"columns": list(table.columns), "rows": rows, "note": table.note}
    return {
        "id": section.id,
        "title": section.title,
        "sentences": [_sentence(brief, said) for said in section.sentences],
        "table": shown,
    }


def _sentence(brief: Brief, said: CitedSentence) -> dict[str, Any]:
    return {
        "text": said.text,
        "label": said.label or None,
        "tone": said.tone or None,
        "portion": brief.portion(said.citations) or None,
        "citations": [_citation(brief, citation) for citation in said.citations],
    }


def _cell(brief: Brief, cell: Cell) -> dict[str, Any]:
    return {
        "text": cell.text,
        "mark": cell.mark or None,
        "portion": brief.portion(cell.citations) or None,
        "citations": [_citation(brief, citation) for citation in cell.citations],
    }


def _citation(brief: Brief, citation: Citation) -> dict[str, Any]:
    if citation.evidence is None:
        return {"label": brief.number(citation), "figure": citation.figure.id if citation.figure else None}
    words = citation.evidence
    return {
        "label": brief.number(citation),
        "act": citation.act,
        "document": words.document,
        "start": words.start,
        "end": words.end,
        "page": brief.page(citation) or None,
        "exact": words.exact,
        "marking": str(words.marking),
    }
